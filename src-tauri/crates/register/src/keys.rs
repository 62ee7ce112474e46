//! Passwords and the key of the file.
//!
//! A random key encrypts the file; each password only wraps a private half of its own, to whose
//! public half that key is sealed. So a password can be changed without rewriting the school, and
//! the key without asking everybody for their password.
//! Every secret is wiped when it is dropped and shows nothing when it is printed.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit, Nonce};
use sha2::{Digest, Sha256};
use x25519_dalek::{PublicKey, SharedSecret, StaticSecret};
use zeroize::Zeroizing;

use crate::Error;
use crate::process::keep_in_memory;

/// How much work it is to try one password (Argon2id, RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kdf {
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
    pub(crate) lanes: u32,
}

impl Kdf {
    /// What a school gets: 64 MiB and three passes, the second choice of RFC 9106, section 4.
    #[must_use]
    pub const fn standard() -> Self {
        Self {
            memory_kib: 64 * 1024,
            passes: 3,
            lanes: 1,
        }
    }

    /// Next to no work, for tests and for rehearsals with invented people; never for a school.
    #[must_use]
    pub const fn rehearsal() -> Self {
        Self {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        }
    }

    /// Whether a header may ask for it; what asks more is damage, or an attempt to exhaust us.
    pub(crate) fn is_sane(self) -> bool {
        (8..=1024 * 1024).contains(&self.memory_kib)
            && (1..=64).contains(&self.passes)
            && (1..=16).contains(&self.lanes)
            && self.memory_kib >= 8 * self.lanes
    }
}

/// Bytes of a proof of having the key.
pub(crate) const VOUCHER: usize = 12 + 16;

/// The key that encrypts the pages.
pub(crate) struct FileKey(Box<Zeroizing<[u8; 32]>>);

impl Clone for FileKey {
    fn clone(&self) -> Self {
        Self::of(&self.0)
    }
}

impl FileKey {
    /// A key of these bytes, in a place of its own that is not written to the swap file.
    fn of(bytes: &[u8; 32]) -> Self {
        let mut key = Box::new(Zeroizing::new([0; 32]));
        keep_in_memory(key.as_slice());
        key.copy_from_slice(bytes);
        Self(key)
    }

    /// A new key from the operating system.
    pub(crate) fn generate() -> Result<Self, Error> {
        let mut bytes = Zeroizing::new([0; 32]);
        fill(bytes.as_mut_slice())?;
        Ok(Self::of(&bytes))
    }

    /// A proof that whoever wrote `bytes` had the key: a nonce and a tag.
    pub(crate) fn vouch(&self, bytes: &[u8]) -> Result<[u8; VOUCHER], Error> {
        let mut voucher = [0; VOUCHER];
        fill(&mut voucher[..12])?;
        let nonce = *Nonce::from_slice(&voucher[..12]);
        let payload = Payload {
            msg: &[],
            aad: bytes,
        };
        let tag = self.voucher().encrypt(&nonce, payload);
        voucher[12..].copy_from_slice(&tag.map_err(|_| Error::HeaderFull)?);
        Ok(voucher)
    }

    /// Whether the proof is right.
    pub(crate) fn vouched(&self, bytes: &[u8], voucher: &[u8; VOUCHER]) -> bool {
        let payload = Payload {
            msg: &voucher[12..],
            aad: bytes,
        };
        let nonce = Nonce::from_slice(&voucher[..12]);
        self.voucher().decrypt(nonce, payload).is_ok()
    }

    fn voucher(&self) -> ChaCha20Poly1305 {
        let mut key = Zeroizing::new([0_u8; 32]);
        key.copy_from_slice(
            &Sha256::new()
                .chain_update(b"pluis header 1")
                .chain_update(self.0.as_slice())
                .finalize(),
        );
        ChaCha20Poly1305::new(Key::from_slice(key.as_slice()))
    }

    /// The form in which SQLCipher takes a key that needs no derivation.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.0.iter() {
            for half in [byte >> 4, byte & 15] {
                text.push(char::from(DIGITS[usize::from(half)]));
            }
        }
        text.push('\'');
        text
    }
}

impl fmt::Debug for FileKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FileKey")
    }
}

/// Who a key belongs to, without the name: a hash of the salt and the folded user name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SlotId(pub(crate) [u8; 32]);

impl SlotId {
    /// Capitals and spaces at the ends or doubled make no difference.
    pub(crate) fn of(salt: &[u8; 32], user: &str) -> Self {
        let mut folded = Zeroizing::new(String::with_capacity(user.len()));
        for (index, word) in user.split_whitespace().enumerate() {
            if index > 0 {
                folded.push(' ');
            }
            folded.extend(word.chars().flat_map(char::to_lowercase));
        }
        Self(
            Sha256::new()
                .chain_update(salt)
                .chain_update(folded.as_bytes())
                .finalize()
                .into(),
        )
    }
}

/// One person's way in: a pair of their own, whose private half is wrapped under their password,
/// and the file key sealed to its public half. So the file can get a new key while nobody types a
/// password.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) id: SlotId,
    pub(crate) public: [u8; 32],
    pub(crate) nonce: [u8; 12],
    pub(crate) private: [u8; 48],
    pub(crate) ephemeral: [u8; 32],
    pub(crate) sealed: [u8; 48],
}

impl Slot {
    /// A new pair for a password; `bound` is the part of the header that the slot only fits with.
    pub(crate) fn give(
        id: SlotId,
        password: &str,
        kdf: Kdf,
        bound: &[u8],
        key: &FileKey,
    ) -> Result<Self, Error> {
        let secret = secret()?;
        let mut slot = Self {
            id,
            public: PublicKey::from(&secret).to_bytes(),
            nonce: [0; 12],
            private: [0; 48],
            ephemeral: [0; 32],
            sealed: [0; 48],
        };
        slot.wrap(&secret, password, kdf, bound)?;
        slot.seal(bound, key)?;
        Ok(slot)
    }

    /// The file key, if the password fits.
    pub(crate) fn open(&self, password: &str, kdf: Kdf, bound: &[u8]) -> Result<FileKey, Error> {
        let secret = self.unwrap(password, kdf, bound)?;
        let shared = secret.diffie_hellman(&PublicKey::from(self.ephemeral));
        let plain = self
            .envelope(&shared)
            .decrypt(
                &Nonce::default(),
                Payload {
                    msg: &self.sealed,
                    aad: &associated(bound, self.id),
                },
            )
            .map(Zeroizing::new)
            .map_err(|_| Error::Damaged)?;
        Ok(FileKey::of(&*bytes(&plain)?))
    }

    /// Another password for the same pair.
    pub(crate) fn reword(
        &mut self,
        old: &str,
        new: &str,
        kdf: Kdf,
        bound: &[u8],
    ) -> Result<(), Error> {
        let secret = self.unwrap(old, kdf, bound)?;
        self.wrap(&secret, new, kdf, bound)
    }

    /// Seals the file key to the public half.
    pub(crate) fn seal(&mut self, bound: &[u8], key: &FileKey) -> Result<(), Error> {
        let once = secret()?;
        self.ephemeral = PublicKey::from(&once).to_bytes();
        let shared = once.diffie_hellman(&PublicKey::from(self.public));
        if !shared.was_contributory() {
            return Err(Error::Damaged);
        }
        self.sealed = self
            .envelope(&shared)
            .encrypt(
                // The envelope's key is used once.
                &Nonce::default(),
                Payload {
                    msg: key.0.as_slice(),
                    aad: &associated(bound, self.id),
                },
            )
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(Error::HeaderFull)?;
        Ok(())
    }

    fn wrap(
        &mut self,
        secret: &StaticSecret,
        password: &str,
        kdf: Kdf,
        bound: &[u8],
    ) -> Result<(), Error> {
        fill(&mut self.nonce)?;
        self.private = cipher(self.id, password, kdf)?
            .encrypt(
                Nonce::from_slice(&self.nonce),
                Payload {
                    msg: secret.as_bytes(),
                    aad: &self.whose(bound),
                },
            )
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(Error::HeaderFull)?;
        Ok(())
    }

    fn unwrap(&self, password: &str, kdf: Kdf, bound: &[u8]) -> Result<StaticSecret, Error> {
        let plain = cipher(self.id, password, kdf)?
            .decrypt(
                Nonce::from_slice(&self.nonce),
                Payload {
                    msg: &self.private,
                    aad: &self.whose(bound),
                },
            )
            .map(Zeroizing::new)
            .map_err(|_| Error::WrongPassword)?;
        Ok(StaticSecret::from(*bytes(&plain)?))
    }

    /// What the private half is bound to, its public half among it.
    fn whose(&self, bound: &[u8]) -> Vec<u8> {
        [bound, self.id.0.as_slice(), &self.public].concat()
    }

    /// The cipher under what only the two halves can agree on.
    fn envelope(&self, shared: &SharedSecret) -> ChaCha20Poly1305 {
        let mut key = Zeroizing::new([0_u8; 32]);
        key.copy_from_slice(
            &Sha256::new()
                .chain_update(b"pluis seal 1")
                .chain_update(shared.as_bytes())
                .chain_update(self.ephemeral)
                .chain_update(self.public)
                .finalize(),
        );
        ChaCha20Poly1305::new(Key::from_slice(key.as_slice()))
    }
}

/// A new private half from the operating system.
fn secret() -> Result<StaticSecret, Error> {
    let mut bytes = Zeroizing::new([0; 32]);
    fill(bytes.as_mut_slice())?;
    Ok(StaticSecret::from(*bytes))
}

/// Exactly 32 bytes.
fn bytes(plain: &[u8]) -> Result<Zeroizing<[u8; 32]>, Error> {
    let mut bytes = Zeroizing::new([0; 32]);
    if plain.len() != bytes.len() {
        return Err(Error::Damaged);
    }
    bytes.copy_from_slice(plain);
    Ok(bytes)
}

/// Does the work of trying a password for somebody who is not there, so that the time it takes
/// does not tell who is.
pub(crate) fn pretend(id: SlotId, password: &str, kdf: Kdf) -> Result<(), Error> {
    cipher(id, password, kdf).map(drop)
}

/// Fills `bytes` from the operating system's source of randomness.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), Error> {
    getrandom::fill(bytes).map_err(|_| Error::Io(std::io::ErrorKind::Unsupported))
}

fn associated(bound: &[u8], id: SlotId) -> Vec<u8> {
    [bound, id.0.as_slice()].concat()
}

/// The cipher under the key that Argon2id makes of the password.
///
/// The slot's id is the salt: it holds the file's random salt and differs for each person.
fn cipher(id: SlotId, password: &str, kdf: Kdf) -> Result<ChaCha20Poly1305, Error> {
    let params =
        Params::new(kdf.memory_kib, kdf.passes, kdf.lanes, Some(32)).map_err(|_| Error::Damaged)?;
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), &id.0, key.as_mut_slice())
        .map_err(|_| Error::WrongPassword)?;
    Ok(ChaCha20Poly1305::new(Key::from_slice(key.as_slice())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn the_key_of_the_file_is_kept_out_of_the_swap_file() {
        let key = FileKey::generate().unwrap();
        let copy = key.clone();
        assert!(key.0 == copy.0);
        let smaps = std::fs::read_to_string("/proc/self/smaps").unwrap();
        for at in [key.0.as_ptr(), copy.0.as_ptr()].map(|place| place as usize) {
            let mut inside = false;
            let mut locked = None;
            for line in smaps.lines() {
                let range = line
                    .split(' ')
                    .next()
                    .and_then(|range| range.split_once('-'));
                let ends = range
                    .map(|(from, to)| [from, to].map(|hex| usize::from_str_radix(hex, 16).ok()));
                if let Some([Some(from), Some(to)]) = ends {
                    inside = (from..to).contains(&at);
                } else if inside && line.starts_with("Locked:") {
                    locked = line.split_whitespace().nth(1);
                }
            }
            assert!(locked.is_some_and(|kib| kib != "0"), "{locked:?}");
        }
    }
}
