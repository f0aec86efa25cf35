//! Where the report goes: standard output, or a file that is replaced only by a complete one.

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anstream::{AutoStream, ColorChoice};
use anyhow::{Context, bail};

use crate::args::{ColorArg, Common};
use crate::files::{self, Input};
use crate::say;

/// Where the report goes.
pub(crate) struct Output {
    writer: Box<dyn Write>,
    beside: Option<Beside>,
    /// What is printed, where it is kept until everything is read.
    kept: Option<Vec<u8>>,
    /// Whether what is printed is to be seen at once, document by document.
    live: bool,
    /// Whether it takes colours.
    pub(crate) colour: bool,
    /// What it is called in messages.
    pub(crate) name: String,
}

/// A file being written, and the one it is to replace.
struct Beside {
    partial: PathBuf,
    target: PathBuf,
}

/// Bytes gathered before they are written.
const BUFFER: usize = 1 << 16;

/// The file being written, for when the run is interrupted.
static PARTIAL: Mutex<Option<PathBuf>> = Mutex::new(None);

/// What a run that was interrupted exits with: 128 and the number of the signal.
const INTERRUPTED: i32 = 130;

impl Output {
    /// Opens what the options name; with `live`, a reader at the other end of a pipe gets each
    /// document as it ends.
    pub(crate) fn open(
        common: &Common,
        inputs: &[anyhow::Result<Input>],
        live: bool,
    ) -> anyhow::Result<Self> {
        match &common.output {
            Some(target) if target.as_os_str() != "-" => {
                Self::file(target, inputs, common.color == ColorArg::Always)
            }
            _ => Ok(Self::stdout(common.color, live)),
        }
    }

    fn stdout(when: ColorArg, live: bool) -> Self {
        let stdout = io::stdout();
        let choice = match when {
            ColorArg::Auto => AutoStream::choice(&stdout),
            ColorArg::Always => ColorChoice::AlwaysAnsi,
            ColorArg::Never => ColorChoice::Never,
        };
        let colour = choice != ColorChoice::Never;
        let live = live && !is_file(&stdout);
        let writer: Box<dyn Write> = if colour {
            Box::new(AutoStream::new(stdout, choice))
        } else {
            Box::new(stdout.lock())
        };
        Self {
            writer: Box::new(BufWriter::with_capacity(BUFFER, writer)),
            beside: None,
            kept: None,
            live,
            colour,
            name: "standard output".to_owned(),
        }
    }

    /// A file is written beside its place and renamed; a device or pipe ("/dev/null") must not be
    /// replaced by a file, and is written to as it is. Where the name is that of a link, the file
    /// that it leads to is replaced.
    fn file(target: &Path, inputs: &[anyhow::Result<Input>], colour: bool) -> anyhow::Result<Self> {
        let name = files::name_of(target);
        refuse_input(target, inputs)?;
        let found = fs::metadata(target).ok();
        let is_device = |found: &fs::Metadata| !found.is_file() && !found.is_dir();
        let (file, beside) = if found.as_ref().is_some_and(is_device) {
            (File::options().write(true).open(target), None)
        } else {
            let beside = Beside::of(target)?;
            remove_when_interrupted(&beside.partial);
            (File::create(&beside.partial), Some(beside))
        };
        let file = file.with_context(|| format!("cannot write {name}"))?;
        if let (Some(found), Some(_)) = (found, &beside) {
            // Where the mode cannot be kept, the report is still worth having.
            let _ = file.set_permissions(found.permissions());
        }
        Ok(Self {
            writer: Box::new(BufWriter::with_capacity(BUFFER, file)),
            beside,
            kept: None,
            live: false,
            colour,
            name,
        })
    }

    /// Keeps what is printed from here on.
    pub(crate) fn keep(&mut self) {
        self.kept = Some(Vec::new());
    }

    /// What was kept; what is printed from here on is written.
    pub(crate) fn take_kept(&mut self) -> Vec<u8> {
        self.kept.take().unwrap_or_default()
    }

    /// A document is printed whole.
    pub(crate) fn document_ends(&mut self) -> io::Result<()> {
        if self.live {
            self.writer.flush()?;
        }
        Ok(())
    }

    /// Writes what is left; only now does a file take its name, and only where nothing failed.
    pub(crate) fn finish(mut self, failed: bool) -> anyhow::Result<()> {
        let name = self.name.clone();
        let cannot = || format!("cannot write {name}");
        self.writer.flush().with_context(cannot)?;
        let Some(Beside { partial, target }) = &self.beside else {
            return Ok(());
        };
        if failed {
            say(format_args!(
                "{name}: not written, since not everything could be read"
            ));
            return Ok(());
        }
        fs::rename(partial, target).with_context(cannot)?;
        self.beside = None;
        Ok(())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(kept) = &mut self.kept {
            return kept.write(bytes);
        }
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// What was not finished leaves nothing behind.
impl Drop for Output {
    fn drop(&mut self) {
        if let Some(Beside { partial, .. }) = self.beside.take() {
            self.writer = Box::new(io::sink());
            let _ = fs::remove_file(partial);
        }
    }
}

impl Beside {
    /// The file that a report is written to before it takes the name that was given.
    fn of(target: &Path) -> anyhow::Result<Self> {
        let target = end_of_links(target);
        let name = target.file_name();
        let name =
            name.with_context(|| format!("{} is no file to write to", files::name_of(&target)));
        let mut name = name?.to_owned();
        name.push(format!(".{}.partial", std::process::id()));
        Ok(Self {
            partial: target.with_file_name(name),
            target,
        })
    }
}

/// Refuses to write over a text that is to be read.
fn refuse_input(target: &Path, inputs: &[anyhow::Result<Input>]) -> anyhow::Result<()> {
    let mut named = inputs
        .iter()
        .flatten()
        .filter_map(|input| input.path.as_ref());
    if let Some(input) = named.find(|path| files::is_same(path, target)) {
        bail!(
            "--output {} is also read, as {}: the report would replace the text",
            files::name_of(target),
            files::name_of(input)
        );
    }
    Ok(())
}

/// Has a file removed when the run is interrupted or told to end.
fn remove_when_interrupted(partial: &Path) {
    *PARTIAL.lock().unwrap_or_else(PoisonError::into_inner) = Some(partial.to_owned());
    // Where no handler can be set, an interrupted run leaves its file behind, and nothing worse.
    let _ = ctrlc::set_handler(|| {
        let partial = PARTIAL.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(partial) = partial.as_ref() {
            let _ = fs::remove_file(partial);
        }
        std::process::exit(INTERRUPTED);
    });
}

/// How many links may lead to a file.
const LINKS: usize = 40;

/// The file that a link leads to, by however many others, whether there is one or not.
fn end_of_links(target: &Path) -> PathBuf {
    let mut end = target.to_owned();
    for _ in 0..LINKS {
        let Ok(next) = fs::read_link(&end) else {
            break;
        };
        end = match end.parent() {
            Some(folder) => folder.join(next),
            None => next,
        };
    }
    end
}

/// Whether standard output goes into a file, which nobody waits for.
#[cfg(unix)]
fn is_file(stdout: &io::Stdout) -> bool {
    use std::os::fd::AsFd;
    let descriptor = stdout.as_fd().try_clone_to_owned();
    let about = descriptor.and_then(|descriptor| File::from(descriptor).metadata());
    !stdout.is_terminal() && about.is_ok_and(|about| about.is_file())
}

#[cfg(not(unix))]
fn is_file(stdout: &io::Stdout) -> bool {
    !stdout.is_terminal()
}

/// Whether the reader of the report has gone away.
pub(crate) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
