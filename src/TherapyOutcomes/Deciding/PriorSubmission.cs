namespace TherapyOutcomes.Deciding;

/// <summary>What a record remembers of a command whose id the host gave: enough to recognize and answer a repeat.</summary>
/// <param name="FirstVersion">The version of its first event.</param>
/// <param name="LastVersion">The version of its last event.</param>
/// <param name="Fingerprint">The digest of its content.</param>
/// <param name="KeyId">The key under which the digest was made; null when plain.</param>
/// <param name="Stage">The episode's stage after it; null for other records.</param>
internal readonly record struct PriorSubmission(long FirstVersion, long LastVersion, string Fingerprint, Guid? KeyId, EpisodeStage? Stage);
