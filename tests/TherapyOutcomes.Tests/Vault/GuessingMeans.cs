namespace TherapyOutcomes.Tests.Vault;

/// <summary>What a guesser compares candidates with, besides what every text leaves behind of its kind.</summary>
[Flags]
internal enum GuessingMeans
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>The stored bytes, as they are and opened by every key at hand.</summary>
    Bytes = 1,

    /// <summary>The tokens of recipients, recomputed without a key and under every key at hand.</summary>
    Tokens = 2,

    /// <summary>The fingerprints of commands, recomputed without a key and under every key at hand.</summary>
    Fingerprints = 4,

    /// <summary>The hashes of events, recomputed over the words.</summary>
    Hashes = 8,

    /// <summary>All of it.</summary>
    All = Bytes | Tokens | Fingerprints | Hashes,
}
