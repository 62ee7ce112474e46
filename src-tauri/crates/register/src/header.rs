//! The plain header in front of the encrypted pages: whose register it is and who can open it.
//!
//! It is kept twice, each copy with a sequence number and a checksum.
//! One copy is on the disk before the other is touched, so that a power cut leaves a whole one.
//! It holds the school's name, which is not personal, and no name of a person.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::keys::{FileKey, Kdf, Slot, SlotId, fill, pretend};
use crate::{Error, vfs};

/// Layout of the header that this program writes.
const FORMAT: u16 = 1;
const MAGIC: &[u8; 8] = b"PLUIS\x1a\r\n";
/// Bytes of one copy; two fill the room in front of SQLite's pages.
const COPY: usize = vfs::PREFIX / 2;
/// Magic, format, sequence number, length of the body.
const LEAD: usize = 8 + 2 + 8 + 4;
/// How many people can have a key.
const MOST_SLOTS: usize = 64;
/// Bytes of the school's name.
const LONGEST_NAME: usize = 400;

/// What stands in front of the pages.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Header {
    sequence: u64,
    pub(crate) file_id: [u8; 16],
    pub(crate) school_name: String,
    pub(crate) kdf: Kdf,
    salt: [u8; 32],
    slots: Vec<Slot>,
}

/// A header as found, and whether both copies were whole and equal.
pub(crate) struct Found {
    pub(crate) header: Header,
    pub(crate) whole: bool,
}

impl Header {
    /// The header of a new file, with nobody in it.
    pub(crate) fn found(school_name: &str, kdf: Kdf) -> Result<Self, Error> {
        let (mut file_id, mut salt) = ([0; 16], [0; 32]);
        fill(&mut file_id)?;
        fill(&mut salt)?;
        let mut header = Self {
            sequence: 0,
            file_id,
            school_name: String::new(),
            kdf,
            salt,
            slots: Vec::new(),
        };
        header.name_school(school_name)?;
        Ok(header)
    }

    /// Reads the newest whole copy.
    ///
    /// # Errors
    /// `NotARegister`, `Damaged` if neither copy is whole, `NewerFile` for a later layout.
    pub(crate) fn read(conn: &Connection) -> Result<Found, Error> {
        let bytes = vfs::read_prefix(conn)?;
        let (first, second) = bytes.split_at(COPY);
        let (first, second) = (decode(first), decode(second));
        match (first, second) {
            // Whoever wrote one copy for a later program was at work on the other.
            (Err(Error::NewerFile { needs }), _) | (_, Err(Error::NewerFile { needs })) => {
                Err(Error::NewerFile { needs })
            }
            (Ok(first), Ok(second)) => {
                let whole = first == second;
                let header = if second.sequence > first.sequence {
                    second
                } else {
                    first
                };
                Ok(Found { header, whole })
            }
            (Ok(header), Err(_)) | (Err(_), Ok(header)) => Ok(Found {
                header,
                whole: false,
            }),
            (Err(Error::NotARegister), Err(error)) | (Err(error), Err(_)) => Err(error),
        }
    }

    /// Writes both copies, one after the other, under the next sequence number.
    pub(crate) fn write(&mut self, conn: &Connection) -> Result<(), Error> {
        self.sequence += 1;
        let bytes = self.encode()?;
        // The copy that may be stale or broken comes first: the other stays whole meanwhile.
        let stale = {
            let found = vfs::read_prefix(conn)?;
            let sequence = |half: &[u8]| decode(half).map_or(0, |header| header.sequence);
            if sequence(&found[..COPY]) > sequence(&found[COPY..]) {
                COPY
            } else {
                0
            }
        };
        vfs::write_prefix(conn, stale, &bytes)?;
        vfs::write_prefix(conn, COPY - stale, &bytes)
    }

    pub(crate) fn name_school(&mut self, name: &str) -> Result<(), Error> {
        if name.len() > LONGEST_NAME {
            return Err(Error::HeaderFull);
        }
        name.trim().clone_into(&mut self.school_name);
        Ok(())
    }

    pub(crate) fn slot_of(&self, user: &str) -> SlotId {
        SlotId::of(&self.salt, user)
    }

    pub(crate) fn slots(&self) -> impl ExactSizeIterator<Item = SlotId> {
        self.slots.iter().map(|slot| slot.id)
    }

    /// Opens the slot of `user`, or the only one there is.
    pub(crate) fn unlock(
        &self,
        user: Option<&str>,
        password: &str,
    ) -> Result<(SlotId, FileKey), Error> {
        let id = match (user, self.slots.as_slice()) {
            (Some(user), _) => self.slot_of(user),
            (None, [only]) => only.id,
            (None, _) => return Err(Error::WhichUser),
        };
        match self.slots.iter().find(|slot| slot.id == id) {
            Some(slot) => Ok((id, slot.unwrap(password, self.kdf, &self.bound())?)),
            None => {
                pretend(id, password, self.kdf)?;
                Err(Error::UnknownUser)
            }
        }
    }

    /// Gives `user` a slot of their own, or a new password.
    pub(crate) fn set_slot(
        &mut self,
        id: SlotId,
        password: &str,
        key: &FileKey,
    ) -> Result<(), Error> {
        let slot = Slot::wrap(id, password, self.kdf, &self.bound(), key)?;
        match self.slots.iter().position(|slot| slot.id == id) {
            Some(place) => self.slots[place] = slot,
            None if self.slots.len() < MOST_SLOTS => self.slots.push(slot),
            None => return Err(Error::HeaderFull),
        }
        Ok(())
    }

    pub(crate) fn remove_slot(&mut self, id: SlotId) -> Result<(), Error> {
        if !self.slots().any(|slot| slot == id) {
            return Err(Error::UnknownUser);
        }
        if self.slots.len() == 1 {
            return Err(Error::LastUser);
        }
        self.slots.retain(|slot| slot.id != id);
        Ok(())
    }

    /// What every slot is bound to: a slot of another file, or of weaker work, does not open.
    fn bound(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(8 + 16 + 12 + 32);
        bytes.extend(MAGIC);
        bytes.extend(self.file_id);
        for number in [self.kdf.memory_kib, self.kdf.passes, self.kdf.lanes] {
            bytes.extend(number.to_be_bytes());
        }
        bytes.extend(self.salt);
        bytes
    }

    fn encode(&self) -> Result<Vec<u8>, Error> {
        let length = |n: usize| u16::try_from(n).map_err(|_| Error::HeaderFull);
        let mut body = Vec::with_capacity(COPY);
        body.extend(self.file_id);
        for number in [self.kdf.memory_kib, self.kdf.passes, self.kdf.lanes] {
            body.extend(number.to_be_bytes());
        }
        body.extend(self.salt);
        body.extend(length(self.school_name.len())?.to_be_bytes());
        body.extend(self.school_name.as_bytes());
        body.extend(length(self.slots.len())?.to_be_bytes());
        for slot in &self.slots {
            body.extend(slot.id.0);
            body.extend(slot.nonce);
            body.extend(slot.wrapped);
        }
        let mut copy = Vec::with_capacity(COPY);
        copy.extend(MAGIC);
        copy.extend(FORMAT.to_be_bytes());
        copy.extend(self.sequence.to_be_bytes());
        copy.extend(u32::from(length(body.len())?).to_be_bytes());
        copy.extend(body);
        let sum = Sha256::digest(&copy);
        copy.extend(sum);
        if copy.len() > COPY {
            return Err(Error::HeaderFull);
        }
        copy.resize(COPY, 0);
        Ok(copy)
    }
}

fn decode(copy: &[u8]) -> Result<Header, Error> {
    if !copy.starts_with(MAGIC) {
        return Err(Error::NotARegister);
    }
    let mut lead = Reader(&copy[MAGIC.len()..]);
    let format = u16::from_be_bytes(lead.array()?);
    let sequence = u64::from_be_bytes(lead.array()?);
    let length = u32::from_be_bytes(lead.array()?) as usize;
    let body = lead.take(length)?;
    let sum: [u8; 32] = lead.array()?;
    if sum != Sha256::digest(&copy[..LEAD + length]).as_slice() {
        return Err(Error::Damaged);
    }
    if format > FORMAT {
        return Err(Error::NewerFile {
            needs: u32::from(format),
        });
    }
    let mut body = Reader(body);
    let file_id = body.array()?;
    let kdf = Kdf {
        memory_kib: u32::from_be_bytes(body.array()?),
        passes: u32::from_be_bytes(body.array()?),
        lanes: u32::from_be_bytes(body.array()?),
    };
    if !kdf.is_sane() {
        return Err(Error::Damaged);
    }
    let salt = body.array()?;
    let length = usize::from(u16::from_be_bytes(body.array()?));
    let school_name = str::from_utf8(body.take(length)?)
        .map_err(|_| Error::Damaged)?
        .to_owned();
    let count = usize::from(u16::from_be_bytes(body.array()?));
    let slots = (0..count)
        .map(|_| {
            Ok(Slot {
                id: SlotId(body.array()?),
                nonce: body.array()?,
                wrapped: body.array()?,
            })
        })
        .collect::<Result<_, Error>>()?;
    Ok(Header {
        sequence,
        file_id,
        school_name,
        kdf,
        salt,
        slots,
    })
}

/// Takes bytes from the front; too few of them is damage.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Error::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        self.take(N)?.try_into().map_err(|_| Error::Damaged)
    }
}
