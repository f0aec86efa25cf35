//! A scale word too large or too small.

use crate::relation::{Outcome, scale};

rule! {
    /// # scale-slip
    ///
    /// Two sums of money that are compared lie hundreds of times apart, or two currencies at no rate
    /// that there has been of late: a million stands where a billion should.
    ///
    /// Sums below 100,000 are not compared, since small things do grow so.
    ///
    /// ## Flags
    ///
    /// - Sales rose to **$1.2bn** from $1.1m. — $1.2bn is hundreds of times $1.1m: one of the scale words may be wrong (slip: scale-word-up)
    /// - Profit fell to $3.1m from **$3.4bn**. — $3.4bn is hundreds of times $3.1m: one of the scale words may be wrong (slip: scale-word-up)
    /// - The firm paid $1.2bn (**£780,000**) for it. — £780,000 for $1.2bn is far too little at any rate of late (slip: scale-word-down)
    /// - The fine was €4m (**$4.5bn**). — $4.5bn for €4m is far too much at any rate of late (slip: scale-word-up)
    /// - Revenue was **£860bn**, up from £790m. — £860bn is hundreds of times £790m: one of the scale words may be wrong (slip: scale-word-up)
    /// - The bridge cost ¥12bn (**$110,000**). — $110,000 for ¥12bn is far too little at any rate of late (slip: scale-word-down)
    ///
    /// ## Passes
    ///
    /// - Sales rose to $1.2bn from $1.1bn.
    /// - Profit fell to $3.1m from $3.4m.
    /// - The firm paid $1.2bn (£780m) for it.
    /// - The fine was €4m ($4.5m).
    /// - Sales rose to $1.2m from $1,100 in the first year.
    /// - The bridge cost ¥12bn ($110m).
    /// - Revenue was £860m, up from £7.9m.
    /// - It was worth £1 ($4) then.
    SCALE_SLIP, "scale-slip", Arithmetic, &scale::WAY, Outcome::Off
}
