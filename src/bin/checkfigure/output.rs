//! Where the report goes: standard output, or a file that is replaced only by a complete one.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anstream::{AutoStream, ColorChoice};
use anyhow::Context;

use crate::args::{ColorArg, Common};

/// Where the report goes.
pub(crate) struct Output {
    writer: Box<dyn Write>,
    beside: Option<Beside>,
    /// Whether it takes colours.
    pub(crate) colour: bool,
}

/// A file being written, and the one it is to replace.
struct Beside {
    partial: PathBuf,
    target: PathBuf,
}

/// Bytes gathered before they are written.
const BUFFER: usize = 1 << 16;

impl Output {
    pub(crate) fn open(common: &Common) -> anyhow::Result<Self> {
        match &common.output {
            Some(target) => Self::file(target, common.color == ColorArg::Always),
            None => Ok(Self::stdout(common.color)),
        }
    }

    fn stdout(when: ColorArg) -> Self {
        let stdout = io::stdout();
        let choice = match when {
            ColorArg::Auto => AutoStream::choice(&stdout),
            ColorArg::Always => ColorChoice::AlwaysAnsi,
            ColorArg::Never => ColorChoice::Never,
        };
        let colour = choice != ColorChoice::Never;
        let writer: Box<dyn Write> = if colour {
            Box::new(AutoStream::new(stdout, choice))
        } else {
            Box::new(stdout.lock())
        };
        Self {
            writer: Box::new(BufWriter::with_capacity(BUFFER, writer)),
            beside: None,
            colour,
        }
    }

    /// A file is written beside its place and renamed; a device or pipe ("/dev/null") must not be
    /// replaced by a file, and is written to as it is.
    fn file(target: &Path, colour: bool) -> anyhow::Result<Self> {
        if fs::metadata(target).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
            let device = File::options().write(true).open(target);
            let device = device.with_context(|| format!("cannot write {}", target.display()))?;
            let writer = Box::new(BufWriter::with_capacity(BUFFER, device));
            return Ok(Self {
                writer,
                beside: None,
                colour,
            });
        }
        let mut name = target
            .file_name()
            .with_context(|| format!("{} is no file to write to", target.display()))?
            .to_owned();
        name.push(format!(".{}.partial", std::process::id()));
        let partial = target.with_file_name(name);
        let file =
            File::create(&partial).with_context(|| format!("cannot write {}", target.display()))?;
        Ok(Self {
            writer: Box::new(BufWriter::with_capacity(BUFFER, file)),
            beside: Some(Beside {
                partial,
                target: target.to_owned(),
            }),
            colour,
        })
    }

    /// Writes what is left; only now does a file take its name.
    pub(crate) fn finish(mut self) -> anyhow::Result<()> {
        self.writer.flush()?;
        if let Some(Beside { partial, target }) = self.beside.take() {
            self.writer = Box::new(io::sink());
            if let Err(error) = fs::rename(&partial, &target) {
                let _ = fs::remove_file(&partial);
                return Err(error).with_context(|| format!("cannot write {}", target.display()));
            }
        }
        Ok(())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// What was not finished leaves nothing behind.
impl Drop for Output {
    fn drop(&mut self) {
        if let Some(Beside { partial, .. }) = &self.beside {
            let _ = fs::remove_file(partial);
        }
    }
}

/// Whether the reader of the report has gone away.
pub(crate) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
