//! Two pairs of amounts in the same two currencies that imply two rates.

use crate::relation::{Outcome, exchange};

rule! {
    /// # exchange-drift
    ///
    /// A text gives amounts in two currencies more than once, and they imply different rates.
    ///
    /// Each pair is compared with the one whose rate lies in the middle, or with the first of two, and
    /// may drift by 3% beyond all rounding. Where years stand beside the amounts and differ, so may
    /// the rates: those are doubted.
    ///
    /// ## Flags
    ///
    /// - It paid $10m (£7.9m) for one firm and $50m (**£33m**) for the other. — at the rate of $10m for £7.9m, $50m is £40m, not £33m
    /// - Sales were 2.6bn euros (£1.8bn) and costs 1.6bn euros (**£1.4bn**). — at the rate of 2.6bn euros for £1.8bn, 1.6bn euros is £1.1bn, not £1.4bn
    /// - Rents rose from $900 (€810) to $1,200 (**€1,380**). — at the rate of $900 for €810, $1,200 is €1,080, not €1,380
    /// - The film took $22.7m (£11.8m), the next $21m (**£10.9bn**). — at the rate of $22.7m for £11.8m, $21m is £0.011bn, not £10.9bn (slip: scale-word-up)
    /// - The fine was £30m ($45m), the legal bill £5m (**$75m**). — at the rate of £30m for $45m, £5m is $7.5m, not $75m (slip: decimal-slip)
    /// - Prices run from €250 ($280) for a day to €1,050 (**$1,310**) for a week. — at the rate of €250 for $280, €1,050 is $1,176, not $1,310
    /// - The prize is $5.2bn (£4.1bn), and the fee was $1.3bn (**£1.03m**). — at the rate of $5.2bn for £4.1bn, $1.3bn is £1,025.00m, not £1.03m (slip: scale-word-down)
    /// - The first cost $20m (£10m), the second $8m (**£16m**) and the third $30m (£15m). — at the rate of $30m for £15m, $8m is £4m, not £16m (slip: rate-upside-down)
    ///
    /// ## Passes
    ///
    /// - It paid $10m (£7.9m) for one firm and $50m (£39.5m) for the other.
    /// - Sales were 2.6bn euros (£1.8bn) and costs 1.6bn euros (£1.1bn).
    /// - The film took $22.7m (£11.8m), the next $21m (£10.9m).
    /// - The fine was £30m ($45m), the legal bill $7.5m (£5m).
    /// - In 2004 it cost $10m (£5.5m), and in 2016 $20m (£14m).
    /// - It was £1m ($1.6m; 1.2m euros) and then £2m ($3.2m; 2.4m euros).
    /// - A ticket is $5 (£4) and a coffee $3 (£2).
    /// - Rents rose from $900 (€810) to $1,200 (£980).
    EXCHANGE_DRIFT, "exchange-drift", Arithmetic, &exchange::WAY, Outcome::Off
}
