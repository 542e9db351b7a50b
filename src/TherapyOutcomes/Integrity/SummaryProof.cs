using System.Globalization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Integrity;

/// <summary>
/// Proves that the library made a summary: a digest over its content and the hash of the record's newest event. It also holds what a store may change or
/// does not keep: when the summary was to be reviewed, and on which version of the client's record it is based.
/// </summary>
internal sealed record SummaryProof
{
    private const string Form = "summary/1";
    private const char Separator = ':';
    private const string Absent = "-";

    [ThreadStatic]
    private static CanonicalBytes? _bytes;

    private SummaryProof()
    {
    }

    /// <summary>The time of review that the library set; the store may have brought it forward. In Unix milliseconds; null for none.</summary>
    public required long? ReviewMs { get; init; }

    /// <summary>The version of the client's record that an episode was evaluated with; 0 for other records.</summary>
    public required long ClientVersion { get; init; }

    public required string Digest { get; init; }

    /// <summary>Returns a summary with its proof.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="clientVersion">The version of the client's record that an episode was evaluated with.</param>
    /// <param name="newestHash">The hash of the record's newest event.</param>
    /// <param name="chainKey">The key of the clinic's chains; null if there is none.</param>
    public static RecordSummary Prove(RecordSummary summary, long clientVersion, string? newestHash, RecordSecret? chainKey)
    {
        var review = summary.ReviewAt?.ToUnixTimeMilliseconds();
        var based = summary.Key.Kind == RecordKind.Episode ? clientVersion : 0;
        return summary with { Proof = string.Join(Separator, Write(review), Write(based), DigestOf(summary, review, based, newestHash, chainKey)) };
    }

    /// <summary>Reads a proof; returns null if it is none.</summary>
    public static SummaryProof? Read(string? proof) =>
        proof?.Split(Separator) is [var review, var based, var digest]
        && (review == Absent || long.TryParse(review, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        && long.TryParse(based, NumberStyles.None, CultureInfo.InvariantCulture, out var clientVersion)
            ? new SummaryProof
            {
                ReviewMs = review == Absent ? null : long.Parse(review, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
                ClientVersion = clientVersion,
                Digest = digest,
            }
            : null;

    /// <summary>Returns whether the proof is that of a summary, but for its time of review.</summary>
    public bool Proves(RecordSummary summary, string? newestHash, RecordSecret? chainKey) =>
        Digest == DigestOf(summary, ReviewMs, ClientVersion, newestHash, chainKey);

    private static string Write(long? value) => value is { } known ? known.ToString(CultureInfo.InvariantCulture) : Absent;

    private static string DigestOf(RecordSummary summary, long? review, long clientVersion, string? newestHash, RecordSecret? chainKey)
    {
        var bytes = _bytes ??= new CanonicalBytes();
        bytes.Clear();
        bytes.Add(Form)
            .Add(summary.Key)
            .Add(summary.Version)
            .Add(newestHash)
            .Add(summary.Client?.Value)
            .Add(summary.Practitioner?.Value)
            .Add((long?)summary.Stage)
            .Add(summary.IsHeld ? 1L : 0L)
            .Add(summary.OrderKey)
            .Add(review)
            .Add(summary.DueWorkAt?.ToUnixTimeMilliseconds())
            .Add(clientVersion)
            .Add(summary.EvaluatedAt.ToUnixTimeMilliseconds())
            .Add(summary.EvaluationBasis);
        Add(bytes, summary.Next);
        return Integrity.Digest.Of(bytes.Written, chainKey);
    }

    private static void Add(CanonicalBytes bytes, SummaryStep? step)
    {
        bytes.Add(step is null ? 0L : 1L);
        if (step is null)
        {
            return;
        }

        bytes.Add(step.Command)
            .Add(step.With?.Field)
            .Add(step.With?.Value)
            .Add(step.Rule)
            .Add((long)step.DueOn.DayNumber)
            .Add((long)step.Urgency)
            .Add(step.MessageKey)
            .Add((long)step.Evidence.Length);
        foreach (var evidence in step.Evidence)
        {
            // 40 and 40.0 are one number.
            bytes.Add(evidence.Name).Add(evidence.Number?.ToString("0.############################", CultureInfo.InvariantCulture)).Add(evidence.Text).Add(evidence.Label);
        }
    }
}
