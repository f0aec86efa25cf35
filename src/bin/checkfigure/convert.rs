//! `checkfigure convert`: stand-in until the units land.
use crate::args::ConvertArgs;
pub(crate) fn run(_args: &ConvertArgs) -> anyhow::Result<u8> {
    anyhow::bail!("not yet")
}
