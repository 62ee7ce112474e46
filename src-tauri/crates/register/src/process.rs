//! What the process that holds the key lets others see of its memory.
//!
//! On Linux no core dump is written, no other program of the same user may look into it, and the
//! key of the file stays out of the swap file. Deliberately absent: other systems, and all else
//! that the system writes to its swap file, such as what is read and shown.
#![cfg_attr(
    target_os = "linux",
    expect(
        unsafe_code,
        reason = "three calls of the C library, without a pointer kept"
    )
)]

/// Closes the memory of this process to core dumps and to other programs, where the system can.
/// What fails stays as it was.
pub fn close_memory() {
    #[cfg(target_os = "linux")]
    {
        let none = libc::rlimit {
            rlim_cur: 0,
            rlim_max: 0,
        };
        // SAFETY: the structure is whole and only read during the call.
        unsafe { libc::setrlimit(libc::RLIMIT_CORE, &raw const none) };
        // SAFETY: this request takes plain numbers and touches no memory of ours.
        unsafe { libc::prctl(libc::PR_SET_DUMPABLE, 0, 0, 0, 0) };
    }
}

/// Keeps the pages of memory in which these bytes lie out of the swap file, where the system can;
/// they stay so until the process ends. What fails stays as it was.
pub(crate) fn keep_in_memory(bytes: &[u8]) {
    #[cfg(target_os = "linux")]
    {
        // SAFETY: the bytes are there during the call, which reads and changes none of them.
        unsafe { libc::mlock(bytes.as_ptr().cast(), bytes.len()) };
    }
    #[cfg(not(target_os = "linux"))]
    let _ = bytes;
}

#[cfg(test)]
mod tests {
    #[cfg(target_os = "linux")]
    #[test]
    fn no_core_is_dumped_and_the_memory_is_nobodys_business() {
        super::close_memory();
        let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
        let core = limits.lines().find(|line| line.contains("core file size"));
        let words: Vec<&str> = core.unwrap().split_whitespace().collect();
        assert_eq!(words[4..6], ["0", "0"]);
        // SAFETY: this request takes plain numbers and touches no memory of ours.
        let dumpable = unsafe { libc::prctl(libc::PR_GET_DUMPABLE, 0, 0, 0, 0) };
        assert_eq!(dumpable, 0);
    }
}
