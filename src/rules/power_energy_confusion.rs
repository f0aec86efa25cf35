//! A power that is told for a time, or an energy for a plant.

use crate::relation::{Outcome, power};

rule! {
    /// # power-energy-confusion
    ///
    /// Watts are what flows at a moment, and watt hours what flowed in a time: "45 MW a year" says
    /// neither.
    ///
    /// What is built or added every year is power and passes.
    ///
    /// ## Flags
    ///
    /// - The farm gives **45MW** of electricity each year. — 45MW is a power, which is so much at every moment; so much in a time is energy
    /// - A home draws **8 kilowatts** of power a day. — 8 kilowatts is a power, which is so much at every moment; so much in a time is energy
    /// - The town uses **300 MW** per month. — 300 MW per month is a power, which is so much at every moment; so much in a time is energy
    /// - They opened a **45 MWh** wind farm. — 45 MWh is an energy; what a plant can give at any moment is a power
    /// - The dam will make **2 GW** of power every year. — 2 GW is a power, which is so much at every moment; so much in a time is energy
    /// - The firm runs a **120 kWh** solar plant on the roof. — 120 kWh is an energy; what a plant can give at any moment is a power
    ///
    /// ## Passes
    ///
    /// - The farm gives 45 MWh of electricity each year.
    /// - A home draws 8 kilowatt hours of power a day.
    /// - They opened a 45 MW wind farm.
    /// - The country is adding 45 MW a year of capacity.
    /// - The plan is to build 2 GW of wind power a year.
    /// - The car has a 60 kWh battery.
    /// - A kettle draws 2 kW for an hour.
    /// - The dam has a capacity of 2 GW, and opened last year.
    POWER_ENERGY_CONFUSION, "power-energy-confusion", Arithmetic, &power::WAY, Outcome::Off
}
