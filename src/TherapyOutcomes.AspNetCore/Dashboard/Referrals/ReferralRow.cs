namespace TherapyOutcomes.AspNetCore.Dashboard.Referrals;

/// <summary>One referral on the board. It holds neither names nor reasons.</summary>
internal sealed record ReferralRow
{
    public required ReferralStanding Standing { get; init; }

    public required ClientId Client { get; init; }

    public required EpisodeId Episode { get; init; }

    /// <summary>The profession; null where it must not be named.</summary>
    public Term? Kind { get; init; }

    public Urgency Urgency { get; init; }

    /// <summary>The day since which it stands so; null where it must not be told.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What the rules find in it; null if nothing is due yet.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Most pressing first: what is due before what is not, then by urgency and by day.</summary>
    public static IEnumerable<ReferralRow> InOrder(IEnumerable<ReferralRow> rows) => rows
        .OrderBy(row => row.Finding is null)
        .ThenByDescending(row => row.Urgency)
        .ThenBy(row => row.Finding?.DueOn ?? DateOnly.MaxValue)
        .ThenBy(row => row.Since)
        .ThenBy(row => row.Episode.Value, StringComparer.Ordinal);
}
