//! A reader of the file that shares no code with the program: a header, a password, and the pages
//! as they lie on the disk. With it a test searches what was erased, also in corners that no table
//! reaches.

use std::fs;
use std::path::Path;

use aes::Aes256;
use argon2::{Algorithm, Argon2, Params, Version};
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit, Nonce};
use sha2::{Digest, Sha256};
use x25519_dalek::{PublicKey, StaticSecret};

const PREFIX: usize = 32_768;
const PAGE: usize = 4_096;
/// At the end of each page: where the cipher began, and the seal.
const RESERVE: usize = 80;

/// Takes bytes from the front.
fn take<'a>(from: &mut &'a [u8], length: usize) -> &'a [u8] {
    let (taken, rest) = from.split_at(length);
    *from = rest;
    taken
}

fn number(bytes: &[u8]) -> u32 {
    u32::from_be_bytes(bytes.try_into().unwrap())
}

fn cipher(key: &[u8]) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(Key::from_slice(key))
}

/// The key of a file that one person alone can open.
fn key(file: &[u8], password: &str) -> [u8; 32] {
    let mut rest = &file[8 + 2 + 8 + 4..];
    let id = take(&mut rest, 16);
    let cost = take(&mut rest, 12);
    take(&mut rest, 4);
    let salt = take(&mut rest, 32);
    let name = take(&mut rest, 2);
    take(
        &mut rest,
        usize::from(u16::from_be_bytes(name.try_into().unwrap())),
    );
    take(&mut rest, 2);
    let slot = take(&mut rest, 32);
    let public = take(&mut rest, 32);
    let nonce = take(&mut rest, 12);
    let private = take(&mut rest, 48);
    let ephemeral: [u8; 32] = take(&mut rest, 32).try_into().unwrap();
    let sealed = take(&mut rest, 48);
    let bound = [b"PLUIS\x1a\r\n".as_slice(), id, cost, salt, slot].concat();

    let [memory, passes, lanes] = [0, 4, 8].map(|at| number(&cost[at..at + 4]));
    let params = Params::new(memory, passes, lanes, Some(32)).unwrap();
    let mut derived = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), slot, &mut derived)
        .unwrap();
    let whose = Payload {
        msg: private,
        aad: &[bound.as_slice(), public].concat(),
    };
    let secret = cipher(&derived)
        .decrypt(Nonce::from_slice(nonce), whose)
        .unwrap();
    let secret: [u8; 32] = secret.try_into().unwrap();
    let shared = StaticSecret::from(secret).diffie_hellman(&PublicKey::from(ephemeral));
    let envelope = Sha256::new()
        .chain_update(b"pluis seal 1")
        .chain_update(shared.as_bytes())
        .chain_update(ephemeral)
        .chain_update(public)
        .finalize();
    let letter = Payload {
        msg: sealed,
        aad: &bound,
    };
    let key = cipher(&envelope)
        .decrypt(&Nonce::default(), letter)
        .unwrap();
    key.try_into().unwrap()
}

/// Every page of a closed register, decrypted.
pub(crate) fn pages(path: &Path, password: &str) -> Vec<u8> {
    let file = fs::read(path).unwrap();
    let key = key(&file, password);
    let mut clear = Vec::new();
    for (place, page) in file[PREFIX..].chunks_exact(PAGE).enumerate() {
        // The first page begins with the salt, in the clear.
        let start = if place == 0 { 16 } else { 0 };
        let (bytes, seal) = page.split_at(PAGE - RESERVE);
        let iv: [u8; 16] = seal[..16].try_into().unwrap();
        let mut bytes = bytes[start..].to_vec();
        cbc::Decryptor::<Aes256>::new(&key.into(), &iv.into())
            .decrypt_padded::<NoPadding>(&mut bytes)
            .unwrap();
        clear.extend(bytes);
    }
    clear
}

/// Which of these words stand somewhere, in capitals or not.
pub(crate) fn standing<'a>(bytes: &[u8], words: &[&'a str]) -> Vec<&'a str> {
    let bytes = bytes.to_ascii_lowercase();
    let has = |word: &&&str| {
        let word = word.to_ascii_lowercase().into_bytes();
        bytes.windows(word.len()).any(|here| here == word)
    };
    words.iter().filter(has).copied().collect()
}
