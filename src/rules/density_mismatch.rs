//! A density that is not the number over the area.

use crate::relation::{Outcome, density};

rule! {
    /// # density-mismatch
    ///
    /// A text tells how many live on how much land and how many that is for each square kilometre or
    /// mile, and the three do not fit.
    ///
    /// All three stand in one sentence, each once outside brackets; 5% are allowed besides all
    /// rounding, since land and water are counted in different ways.
    ///
    /// ## Flags
    ///
    /// - The city has 5 million people on 1,000 km², or **500 per km²**. — 5 million on 1,000 km² is 5,000 per km², not 500 per km² (slip: decimal-slip)
    /// - The isle has 12,500 inhabitants on 250 km², a density of **80 per km²**. — 12,500 on 250 km² is 50 per km², not 80 per km²
    /// - With 84,000 people on 41,500 square miles it has **20 people per square mile**. — 84,000 on 41,500 square miles is 2 people per square mile, not 20 people per square mile
    /// - Some 640,000 people live on 320 km² at **2,900 per km²**. — 640,000 on 320 km² is 2,000 per km², not 2,900 per km²
    /// - The district has 90,000 residents on 300 km² and a density of **200 per square kilometre**. — 90,000 on 300 km² is 300 per square kilometre, not 200 per square kilometre
    /// - The town counts 30,000 people on 15 km², **1,500 per km²**. — 30,000 on 15 km² is 2,000 per km², not 1,500 per km²
    ///
    /// ## Passes
    ///
    /// - The city has 5 million people on 1,000 km², or 5,000 per km².
    /// - The isle has 12,500 inhabitants on 250 km², a density of 50 per km².
    /// - With 84,000 people on 41,500 square miles it has 2 people per square mile.
    /// - Some 640,000 people live on 320 km² at 2,000 per km².
    /// - The district has 90,000 residents on 300 km² and a density of 300 per square kilometre.
    /// - The town has 30,000 people, and the county 900 km² and 150 people per km².
    /// - It has 12,500 inhabitants on 250 km² (97 sq mi), or 50 per km² (130 per sq mi).
    /// - The park covers 300 km² and has 2 bears per km².
    DENSITY_MISMATCH, "density-mismatch", Arithmetic, &density::WAY, Outcome::Off
}
