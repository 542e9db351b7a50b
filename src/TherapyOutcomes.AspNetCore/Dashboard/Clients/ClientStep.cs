using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Dashboard.Worklists;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Clients;

/// <summary>What comes next for a client, or in one of their episodes.</summary>
/// <param name="What">What to do, in a few words.</param>
/// <param name="Why">The reason.</param>
/// <param name="Rule">The rule that asks for it; null if the page must not say.</param>
/// <param name="DueOn">The due date.</param>
/// <param name="IsOverdue">True if that day has passed.</param>
internal sealed record ClientStep(string What, string Why, string? Rule, DateOnly DueOn, bool IsOverdue)
{
    public static ClientStep Of(PageVisit page, NextStep step, DateOnly today, Episode? episode, ClientRecord client, ClinicPolicy policy) =>
        PrivateMatter.Is(step.MessageKey, step.Evidence, episode, client, policy)
            ? new ClientStep(page.Words["worklist.private.what"], page.Words["worklist.private.why"], null, step.DueOn, step.DueOn < today)
            : new ClientStep(StepWords.Of(page.Words, step), step.InWords(page.Messages), step.Rule, step.DueOn, step.DueOn < today);
}
