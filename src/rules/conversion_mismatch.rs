//! Two renderings of one amount that no rounding reconciles.

use crate::relation::{Outcome, ways};

rule! {
    /// # conversion-mismatch
    ///
    /// A text gives one amount in two units, and the two cannot be the same amount.
    ///
    /// Every printed figure is an interval: "3,000" may stand for 2,999.5 to 3,000.5 or, rounded,
    /// for as much as 5% to either side (10% when a word like "about" hedges it). The first figure
    /// is converted into the second one's unit and the second into the first one's; the two agree
    /// when either lies in the interval of the other. When neither does, the arithmetic that people
    /// are known to slip in (a linear factor on an area, a decimal place, the factor upside down,
    /// a temperature difference taken for a reading, a nautical mile for a statute one, two digits
    /// swapped) is tried, and what reproduces the printed figure is named.
    ///
    /// Which of the two figures is wrong nobody knows but the writer, so both repairs are offered.
    ///
    /// ## Flags
    ///
    /// - The statue is 6 feet (**2.02 m**) tall. — 6 feet is 1.8288 m, not 2.02 m
    /// - Troops retook 3,000 square kilometres (**1,864 square miles**) in a week. — 3,000 square kilometres is 1,158.3 square miles, not 1,864 square miles (slip: linear-factor-for-area)
    /// - The flood covered 3,000 sq km (**11,580 sq mi**). — 3,000 sq km is 1,158.3 sq mi, not 11,580 sq mi (slip: decimal-slip)
    /// - The finish lies 16 km (**26 miles**) to the north. — 16 km is 9.9419 miles, not 26 miles (slip: factor-upside-down)
    /// - The two towns are 75 km (**75 miles**) apart. — 75 km is 46.603 miles, not 75 miles (slip: not-converted)
    /// - The peak rises to 8,848 m (**29,092 ft**). — 8,848 m is 29,029 ft, not 29,092 ft (slip: digits-swapped)
    /// - Scientists expect a rise of 2C (**35.6F**) by mid-century. — 2C is 3.6F, not 35.6F (slip: difference-as-reading)
    /// - It hit 30C (**54F**) in the shade. — 30C is 86F, not 54F (slip: reading-as-difference)
    /// - The ship sank 100 miles (**185 km**) off the coast. — 100 miles is 160.93 km, not 185 km (slip: neighbour-unit)
    /// - Gusts of 30 to 55 km/h (**34 to 19 mph**) were forecast. — 30 km/h is 18.641 mph, not 34 mph (slip: ends-swapped)
    /// - A pool of 6 by 4 m (**20 by 16 ft**) is planned. — 4 m is 13.123 ft, not 16 ft
    /// - He is 6 ft 2 in (**1.78 m**) tall. — 6 ft 2 in is 1.8796 m, not 1.78 m (slip: one-wrong-digit)
    /// - The limit is 55 mph (89 km/h; **58 kn**). — 55 mph is 47.794 kn, not 58 kn
    /// - A car that does 40 mpg (**17 L/100 km**) is thirsty. — 40 mpg is 7.062 L/100 km, not 17 L/100 km
    ///
    /// ## Passes
    ///
    /// - The statue is 6 feet (1.83 m) tall.
    /// - Troops retook more than 3,000 square kilometres (more than 1,100 square miles) in a week.
    /// - The flood covered 3,000 sq km (1,200 sq mi).
    /// - It is 100 miles (160 km) away, or 100 miles (161 km).
    /// - The peak rises to 8,848 m (29,029 ft).
    /// - Scientists expect a rise of 2C (3.6F) by mid-century.
    /// - It fell to -40C (-40F) overnight.
    /// - The temperature reached 43C (109F).
    /// - The ship sank 100 nautical miles (185 km) off the coast.
    /// - Gusts of 30 to 55 km/h (19 to 34 mph) were forecast.
    /// - A pool of 6 by 4 m (20 by 13 ft) is planned.
    /// - He is 6 ft 2 in (1.88 m) tall.
    /// - A boxer of 12 st 7 lb (175 lb; 79 kg) won.
    /// - The probe climbed 69,852 ft (over 21 km).
    /// - A car that does 20 mpg (12 L/100 km) is thirsty.
    /// - Petrol costs $3 a gallon (80 cents a litre).
    /// - A laptop with a 13 inch screen (256 GB SSD) is on sale.
    CONVERSION_MISMATCH, "conversion-mismatch", Conversion, &ways::CONVERSION, Outcome::Off
}
