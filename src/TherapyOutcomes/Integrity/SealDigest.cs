using System.Collections.Immutable;

namespace TherapyOutcomes.Integrity;

/// <summary>Computes the digest of a seal: SHA-256 over its number, the digest of the seal before it, and how far every record has come.</summary>
internal static class SealDigest
{
    private const string Form = "seal/1";

    public static string Of(ClinicId clinic, int number, string? formerDigest, ImmutableSortedDictionary<RecordKey, RecordHead> heads)
    {
        var bytes = new CanonicalBytes().Add(Form).Add(clinic.Value).Add((long)number).Add(formerDigest).Add((long)heads.Count);
        foreach (var (record, head) in heads)
        {
            bytes.Add(record).Add(head.Version).Add(head.Hash);
        }

        return Digest.Of(bytes.Written, chainKey: null);
    }
}
