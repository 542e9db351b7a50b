using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>Says in words why a command was refused.</summary>
internal static class Refusals
{
    public static ImmutableArray<string> Of(PageVisit page, Answer answer)
    {
        ImmutableArray<string> reasons =
        [
            .. answer.Findings.Where(finding => finding.Severity == RuleSeverity.Forbidden).Select(finding => PrivateMatter.Is(finding.MessageKey, finding.Evidence)
                ? page.Words["worklist.private.what"]
                : $"{finding.InWords(page.Messages)} ({finding.Rule.Id})"),
        ];
        return reasons.IsEmpty ? [page.Words["worklist.refused.other"]] : reasons;
    }
}
