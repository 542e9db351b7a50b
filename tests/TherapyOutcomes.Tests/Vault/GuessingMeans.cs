namespace TherapyOutcomes.Tests.Vault;

/// <summary>What a guesser compares candidates with, besides what every text leaves behind of its kind.</summary>
[Flags]
internal enum GuessingMeans
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>The stored bytes, as they are.</summary>
    Bytes = 1,

    /// <summary>The tokens of recipients, recomputed without a key.</summary>
    Tokens = 2,

    /// <summary>The fingerprints of commands, recomputed without a key.</summary>
    Fingerprints = 4,

    /// <summary>All of it.</summary>
    All = Bytes | Tokens | Fingerprints,
}
