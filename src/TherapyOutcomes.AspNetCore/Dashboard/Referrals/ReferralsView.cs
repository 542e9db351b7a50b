using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Caseload;

namespace TherapyOutcomes.AspNetCore.Dashboard.Referrals;

/// <summary>What the board of referrals shows.</summary>
/// <param name="Part">The episodes that were looked into.</param>
/// <param name="Groups">The referrals by where they stand, each group most pressing first.</param>
/// <param name="Today">The clinic's day.</param>
internal sealed record ReferralsView(CaseloadPart Part, ImmutableArray<(ReferralStanding Standing, ImmutableArray<ReferralRow> Rows)> Groups, DateOnly Today)
{
    public static ReferralsView Of(CaseloadPart part, IEnumerable<ReferralRow> rows, DateOnly today) => new(
        part,
        [.. rows.GroupBy(row => row.Standing).OrderBy(group => group.Key).Select(group => (group.Key, ReferralRow.InOrder(group).ToImmutableArray()))],
        today);
}
