//! A place at the front of the file.
//!
//! SQLite believes that its pages begin at byte 0.
//! This shim lies between SQLite and the platform's own file layer and adds [`PREFIX`] to every
//! position in the main file, so that our header fits in front of the encrypted pages and the
//! school keeps one file. Everything else (locks, shared memory, the journals) passes through
//! untouched.
//! The header itself is read and written through the same open file: on Unix, opening and closing
//! a file a second time would silently drop the locks that SQLite holds on it.
//! Deliberately absent: memory-mapped reading, loading of extensions, and any call of one platform.
#![expect(
    unsafe_code,
    reason = "SQLite's file layer is a table of C functions; only `process` calls C as well"
)]

use std::ffi::{CStr, c_char, c_int, c_void};
use std::mem::size_of;
use std::path::Path;
use std::ptr;
use std::sync::OnceLock;

use rusqlite::{Connection, OpenFlags, ffi};

use crate::Error;

/// Bytes in front of SQLite's first page: eight pages of 4 KiB.
pub(crate) const PREFIX: usize = 32 * 1024;

const SHIFT: i64 = PREFIX as i64;
const NAME: &CStr = c"pluis";

/// What SQLite holds as an open main file: our methods, and right behind them in the same
/// allocation the file of the platform's own layer.
#[repr(C)]
struct Shifted {
    file: ffi::sqlite3_file,
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    // Version 2 has no xFetch: SQLite then never maps the file into memory.
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

/// As [`METHODS`], for a file that is opened to be read only: SQLite is told that nobody writes to
/// it, and then takes no lock and makes no journal.
static STILL: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    xDeviceCharacteristics: Some(immutable),
    ..METHODS
};

/// Opens the file at `path` through the shim.
///
/// # Errors
/// Those of SQLite's own opening; nothing of the file has been read yet.
pub(crate) fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, Error> {
    static REGISTERED: OnceLock<c_int> = OnceLock::new();
    let code = *REGISTERED.get_or_init(register);
    if code != ffi::SQLITE_OK {
        return Err(failure(code));
    }
    Ok(Connection::open_with_flags_and_vfs(path, flags, NAME)?)
}

/// Hands SQLCipher its key without a statement whose text would linger in memory.
pub(crate) fn set_key(conn: &Connection, key: &str) -> Result<(), Error> {
    let length = c_int::try_from(key.len()).map_err(|_| failure(ffi::SQLITE_MISUSE))?;
    // SAFETY: the handle lives as long as `conn`; SQLCipher copies `length` bytes of `key`.
    let code = unsafe { ffi::sqlite3_key(conn.handle(), key.as_ptr().cast(), length) };
    if code == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(failure(code))
    }
}

/// Reads the bytes in front of SQLite's pages; what the file lacks is read as zeros.
pub(crate) fn read_prefix(conn: &Connection) -> Result<Box<[u8; PREFIX]>, Error> {
    let mut bytes = Box::new([0_u8; PREFIX]);
    let file = main_file(conn)?;
    // SAFETY: `main_file` checked that this is our open file; `bytes` is PREFIX bytes long.
    let code = unsafe {
        let (base, methods) = under(file);
        match methods.xRead {
            Some(read) => read(base, bytes.as_mut_ptr().cast(), PREFIX as c_int, 0),
            None => ffi::SQLITE_IOERR_READ,
        }
    };
    match code {
        ffi::SQLITE_OK | ffi::SQLITE_IOERR_SHORT_READ => Ok(bytes),
        code => Err(failure(code)),
    }
}

/// Writes `bytes` at `at` in front of SQLite's pages and waits until they are on the disk.
pub(crate) fn write_prefix(conn: &Connection, at: usize, bytes: &[u8]) -> Result<(), Error> {
    if at.saturating_add(bytes.len()) > PREFIX {
        return Err(failure(ffi::SQLITE_MISUSE));
    }
    let file = main_file(conn)?;
    // SAFETY: `main_file` checked that this is our open file; the range lies before SQLite's
    // first page, so that no page is touched. The lengths fit: both are at most PREFIX.
    let code = unsafe {
        let (base, methods) = under(file);
        match (methods.xWrite, methods.xSync) {
            (Some(write), Some(sync)) => {
                match write(base, bytes.as_ptr().cast(), bytes.len() as c_int, at as i64) {
                    ffi::SQLITE_OK => sync(base, ffi::SQLITE_SYNC_FULL),
                    code => code,
                }
            }
            _ => ffi::SQLITE_IOERR_WRITE,
        }
    };
    if code == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(failure(code))
    }
}

/// Length of the whole file in bytes, our own part included.
pub(crate) fn length(conn: &Connection) -> Result<u64, Error> {
    let file = main_file(conn)?;
    let mut size = 0_i64;
    // SAFETY: `main_file` checked that this is our open file; `size` outlives the call.
    let code = unsafe {
        let (base, methods) = under(file);
        match methods.xFileSize {
            Some(file_size) => file_size(base, &raw mut size),
            None => ffi::SQLITE_IOERR_FSTAT,
        }
    };
    if code == ffi::SQLITE_OK {
        Ok(size.max(0).unsigned_abs())
    } else {
        Err(failure(code))
    }
}

fn failure(code: c_int) -> Error {
    rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
}

fn main_file(conn: &Connection) -> Result<*mut ffi::sqlite3_file, Error> {
    let mut file: *mut ffi::sqlite3_file = ptr::null_mut();
    // SAFETY: the handle lives as long as `conn`; this file control writes one pointer to `file`.
    let code = unsafe {
        ffi::sqlite3_file_control(
            conn.handle(),
            c"main".as_ptr(),
            ffi::SQLITE_FCNTL_FILE_POINTER,
            (&raw mut file).cast(),
        )
    };
    if code != ffi::SQLITE_OK {
        return Err(failure(code));
    }
    // SAFETY: after SQLITE_OK `file` points to the connection's open main file.
    let methods = (!file.is_null()).then(|| unsafe { (*file).pMethods });
    let ours = methods.is_some_and(|methods| {
        ptr::eq(methods, &raw const METHODS) || ptr::eq(methods, &raw const STILL)
    });
    if ours {
        Ok(file)
    } else {
        Err(failure(ffi::SQLITE_MISUSE))
    }
}

/// Puts the shim beside the platform's layer; it is never taken away again.
fn register() -> c_int {
    // SAFETY: null asks for the default layer, which lives as long as the process.
    let base = unsafe { ffi::sqlite3_vfs_find(ptr::null()) };
    if base.is_null() {
        return ffi::SQLITE_ERROR;
    }
    // SAFETY: not null, and valid for the life of the process.
    let (size, longest) = unsafe { ((*base).szOsFile, (*base).mxPathname) };
    let vfs = Box::leak(Box::new(ffi::sqlite3_vfs {
        iVersion: 1,
        szOsFile: size + size_of::<Shifted>() as c_int,
        mxPathname: longest,
        pNext: ptr::null_mut(),
        zName: NAME.as_ptr(),
        pAppData: base.cast(),
        xOpen: Some(open),
        xDelete: Some(delete),
        xAccess: Some(access),
        xFullPathname: Some(full_pathname),
        xDlOpen: Some(no_extension),
        xDlError: None,
        xDlSym: None,
        xDlClose: None,
        xRandomness: Some(randomness),
        xSleep: Some(sleep),
        xCurrentTime: Some(current_time),
        xGetLastError: Some(last_error),
        xCurrentTimeInt64: None,
        xSetSystemCall: None,
        xGetSystemCall: None,
        xNextSystemCall: None,
    }));
    // SAFETY: `vfs` is leaked, so it lives as long as the process; it is not made the default.
    unsafe { ffi::sqlite3_vfs_register(vfs, 0) }
}

/// The platform's file behind ours, with its methods.
///
/// # Safety
/// `file` was opened by [`open`] as a main file and is not closed yet.
unsafe fn under<'a>(
    file: *mut ffi::sqlite3_file,
) -> (*mut ffi::sqlite3_file, &'a ffi::sqlite3_io_methods) {
    // SAFETY: SQLite allocated szOsFile bytes, that is ours followed by the platform's; `open`
    // let the platform fill its part, with methods that live as long as the process.
    unsafe {
        let base = file.cast::<Shifted>().add(1).cast::<ffi::sqlite3_file>();
        (base, &*(*base).pMethods)
    }
}

/// The platform's layer.
///
/// # Safety
/// `vfs` is the one that [`register`] made.
unsafe fn below<'a>(vfs: *mut ffi::sqlite3_vfs) -> (*mut ffi::sqlite3_vfs, &'a ffi::sqlite3_vfs) {
    // SAFETY: `register` put the platform's layer, which is never freed, in pAppData.
    unsafe {
        let base = (*vfs).pAppData.cast::<ffi::sqlite3_vfs>();
        (base, &*base)
    }
}

/// Calls a method of the platform's file with the same arguments.
macro_rules! pass {
    ($method:ident, $file:expr, $without:expr $(, $argument:expr)*) => {{
        // SAFETY: SQLite calls with a file that `open` opened, and with valid arguments, which
        // are handed on as they are.
        unsafe {
            let (base, methods) = under($file);
            match methods.$method {
                Some(method) => method(base $(, $argument)*),
                None => $without,
            }
        }
    }};
}

/// Calls a function of the platform's layer with the same arguments.
macro_rules! ask {
    ($function:ident, $vfs:expr, $without:expr $(, $argument:expr)*) => {{
        // SAFETY: SQLite calls with the layer that `register` made, and with valid arguments,
        // which are handed on as they are.
        unsafe {
            let (base, layer) = below($vfs);
            match layer.$function {
                Some(function) => function(base $(, $argument)*),
                None => $without,
            }
        }
    }};
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    if flags & ffi::SQLITE_OPEN_MAIN_DB == 0 {
        // Journals are no business of ours: the platform's file takes the whole allocation.
        return ask!(
            xOpen,
            vfs,
            ffi::SQLITE_CANTOPEN,
            name,
            file,
            flags,
            out_flags
        );
    }
    // SAFETY: SQLite allocated szOsFile bytes at `file`: ours, then the platform's.
    let base = unsafe {
        (*file).pMethods = ptr::null();
        let base = file.cast::<Shifted>().add(1).cast::<ffi::sqlite3_file>();
        (*base).pMethods = ptr::null();
        base
    };
    let code = ask!(
        xOpen,
        vfs,
        ffi::SQLITE_CANTOPEN,
        name,
        base,
        flags,
        out_flags
    );
    // SAFETY: as above; a failed opening may leave a platform's file that wants closing, while
    // ours is then not open.
    unsafe {
        if code == ffi::SQLITE_OK {
            (*file).pMethods = if flags & ffi::SQLITE_OPEN_READONLY == 0 {
                &raw const METHODS
            } else {
                &raw const STILL
            };
        } else if let Some(methods) = (*base).pMethods.as_ref()
            && let Some(close) = methods.xClose
        {
            close(base);
        }
    }
    code
}

unsafe extern "C" fn delete(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    sync_folder: c_int,
) -> c_int {
    ask!(xDelete, vfs, ffi::SQLITE_IOERR_DELETE, name, sync_folder)
}

unsafe extern "C" fn access(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    ask!(xAccess, vfs, ffi::SQLITE_IOERR_ACCESS, name, flags, out)
}

unsafe extern "C" fn full_pathname(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    length: c_int,
    out: *mut c_char,
) -> c_int {
    ask!(xFullPathname, vfs, ffi::SQLITE_CANTOPEN, name, length, out)
}

unsafe extern "C" fn no_extension(_: *mut ffi::sqlite3_vfs, _: *const c_char) -> *mut c_void {
    ptr::null_mut()
}

unsafe extern "C" fn randomness(
    vfs: *mut ffi::sqlite3_vfs,
    length: c_int,
    out: *mut c_char,
) -> c_int {
    ask!(xRandomness, vfs, 0, length, out)
}

unsafe extern "C" fn sleep(vfs: *mut ffi::sqlite3_vfs, microseconds: c_int) -> c_int {
    ask!(xSleep, vfs, 0, microseconds)
}

unsafe extern "C" fn current_time(vfs: *mut ffi::sqlite3_vfs, out: *mut f64) -> c_int {
    ask!(xCurrentTime, vfs, ffi::SQLITE_ERROR, out)
}

unsafe extern "C" fn last_error(
    vfs: *mut ffi::sqlite3_vfs,
    length: c_int,
    out: *mut c_char,
) -> c_int {
    ask!(xGetLastError, vfs, 0, length, out)
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    pass!(xClose, file, ffi::SQLITE_OK)
}

unsafe extern "C" fn read(
    file: *mut ffi::sqlite3_file,
    out: *mut c_void,
    length: c_int,
    at: i64,
) -> c_int {
    pass!(xRead, file, ffi::SQLITE_IOERR_READ, out, length, at + SHIFT)
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    bytes: *const c_void,
    length: c_int,
    at: i64,
) -> c_int {
    pass!(
        xWrite,
        file,
        ffi::SQLITE_IOERR_WRITE,
        bytes,
        length,
        at + SHIFT
    )
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    pass!(xTruncate, file, ffi::SQLITE_IOERR_TRUNCATE, size + SHIFT)
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    pass!(xSync, file, ffi::SQLITE_IOERR_FSYNC, flags)
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, out: *mut i64) -> c_int {
    let code = pass!(xFileSize, file, ffi::SQLITE_IOERR_FSTAT, out);
    if code == ffi::SQLITE_OK {
        // SAFETY: SQLite's pointer to a size, which the platform's layer has just filled.
        unsafe { *out = (*out - SHIFT).max(0) };
    }
    code
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    pass!(xLock, file, ffi::SQLITE_IOERR_LOCK, level)
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    pass!(xUnlock, file, ffi::SQLITE_IOERR_UNLOCK, level)
}

unsafe extern "C" fn check_reserved_lock(file: *mut ffi::sqlite3_file, out: *mut c_int) -> c_int {
    pass!(
        xCheckReservedLock,
        file,
        ffi::SQLITE_IOERR_CHECKRESERVEDLOCK,
        out
    )
}

unsafe extern "C" fn file_control(
    file: *mut ffi::sqlite3_file,
    op: c_int,
    argument: *mut c_void,
) -> c_int {
    if op == ffi::SQLITE_FCNTL_SIZE_HINT && !argument.is_null() {
        // SAFETY: for this operation the argument points to a size in bytes.
        let mut size = unsafe { *argument.cast::<i64>() } + SHIFT;
        return pass!(
            xFileControl,
            file,
            ffi::SQLITE_NOTFOUND,
            op,
            (&raw mut size).cast()
        );
    }
    pass!(xFileControl, file, ffi::SQLITE_NOTFOUND, op, argument)
}

unsafe extern "C" fn sector_size(file: *mut ffi::sqlite3_file) -> c_int {
    pass!(xSectorSize, file, 4096)
}

unsafe extern "C" fn device_characteristics(file: *mut ffi::sqlite3_file) -> c_int {
    pass!(xDeviceCharacteristics, file, 0)
}

unsafe extern "C" fn immutable(_: *mut ffi::sqlite3_file) -> c_int {
    ffi::SQLITE_IOCAP_IMMUTABLE
}

unsafe extern "C" fn shm_map(
    file: *mut ffi::sqlite3_file,
    region: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    pass!(
        xShmMap,
        file,
        ffi::SQLITE_IOERR_SHMMAP,
        region,
        size,
        extend,
        out
    )
}

unsafe extern "C" fn shm_lock(
    file: *mut ffi::sqlite3_file,
    offset: c_int,
    count: c_int,
    flags: c_int,
) -> c_int {
    pass!(
        xShmLock,
        file,
        ffi::SQLITE_IOERR_SHMLOCK,
        offset,
        count,
        flags
    )
}

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    pass!(xShmBarrier, file, ());
}

unsafe extern "C" fn shm_unmap(file: *mut ffi::sqlite3_file, delete: c_int) -> c_int {
    pass!(xShmUnmap, file, ffi::SQLITE_OK, delete)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::rehearsal::{count, folder, found, now, open};
    use crate::{Actor, Error, Register};

    /// About 4 KiB for each note.
    fn fill(register: &mut Register, notes: i64) {
        register
            .change("fill", Actor::Program, now(), |change| {
                let mut insert = change
                    .conn()
                    .prepare("INSERT INTO note (id, text) VALUES (?1, ?2)")?;
                for _ in 0..notes {
                    insert.execute((change.new_id()?.as_bytes(), "stap voor stap ".repeat(250)))?;
                }
                Ok::<_, Error>(())
            })
            .unwrap();
    }

    #[test]
    fn a_register_of_megabytes_survives_checkpoints_vacuum_and_reopening() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        for _ in 0..4 {
            fill(&mut register, 500);
        }
        let pragma = |register: &Register, sql: &str| -> String {
            register.conn.query_row(sql, [], |row| row.get(0)).unwrap()
        };
        assert_eq!(pragma(&register, "PRAGMA journal_mode"), "wal");
        assert_eq!(pragma(&register, "PRAGMA locking_mode"), "exclusive");
        register.check().unwrap();
        let full = fs::metadata(&path).unwrap().len();
        assert!(full > 7 << 20, "the file grew to {full}");
        register.close().unwrap();

        let mut register = open(&path);
        register
            .change("thin", Actor::Program, now(), |change| {
                change
                    .conn()
                    .execute("DELETE FROM note WHERE rowid % 4 > 0", [])?;
                Ok::<_, Error>(())
            })
            .unwrap();
        register.forget_images(i64::MAX).unwrap();
        register.conn.execute_batch("VACUUM").unwrap();
        register.check().unwrap();
        let thin = fs::metadata(&path).unwrap().len();
        assert!(thin < full / 2, "vacuum made {thin} of {full}");
        fill(&mut register, 10);
        register.close().unwrap();

        let register = open(&path);
        assert_eq!(count(&register, "note"), 510);
        assert!(register.verify().unwrap().is_sound());
        register.check().unwrap();
        assert_eq!(register.school_name(), "De Verzonnen Vlinder");
    }

    #[test]
    fn the_file_is_our_header_and_then_pages_that_say_nothing() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        fill(&mut register, 5);
        let journal = fs::read(path.with_file_name("vlinder.pluis-wal")).unwrap();
        register.close().unwrap();
        let bytes = fs::read(&path).unwrap();
        assert_eq!(bytes.len() % 4096, 0);
        assert_eq!(&bytes[..5], b"PLUIS");
        for (what, bytes) in [("file", &bytes), ("journal", &journal)] {
            for word in ["stap voor", "history", "SQLite format", "doortje"] {
                let seen = bytes
                    .windows(word.len())
                    .any(|window| window == word.as_bytes());
                assert!(!seen, "{word:?} stands in the {what}");
            }
        }
    }

    #[test]
    fn a_page_that_was_altered_is_damage_wherever_it_lies() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        fill(&mut register, 20);
        register.close().unwrap();
        let whole = fs::read(&path).unwrap();
        for page in super::PREFIX / 4096..whole.len() / 4096 {
            let mut bytes = whole.clone();
            bytes[page * 4096 + 2000] ^= 1;
            fs::write(&path, &bytes).unwrap();
            let checked = Register::open_with(
                &path,
                None,
                crate::rehearsal::PASSWORD,
                crate::rehearsal::MIGRATIONS,
                &[],
            )
            .and_then(|register| register.check());
            assert!(
                matches!(checked, Err(Error::Damaged)),
                "page {page}: {checked:?}"
            );
        }
    }

    #[test]
    fn a_full_disk_is_told_and_leaves_the_register_as_it_was() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        fill(&mut register, 3);
        let pages: i64 = register
            .conn
            .query_row("PRAGMA page_count", [], |r| r.get(0))
            .unwrap();
        register
            .conn
            .pragma_update(None, "max_page_count", pages + 2)
            .unwrap();
        let refused = register.change("fill", Actor::Program, now(), |change| {
            let text = "vol ".repeat(20_000);
            change
                .conn()
                .execute("INSERT INTO note (id, text) VALUES (x'00', ?1)", [text])?;
            Ok::<_, Error>(())
        });
        assert!(matches!(refused, Err(Error::DiskFull)), "{refused:?}");
        assert_eq!(count(&register, "note"), 3);
        assert_eq!(register.history(10, None).unwrap().len(), 1);
        register.check().unwrap();
    }
}
