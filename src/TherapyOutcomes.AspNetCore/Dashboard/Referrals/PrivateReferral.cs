namespace TherapyOutcomes.AspNetCore.Dashboard.Referrals;

/// <summary>Finds out whether something is due about a referral that a list must not tell of.</summary>
internal static class PrivateReferral
{
    public static bool IsDue(RecordEvaluation evaluation, IReadOnlySet<string> privateReferrals) => evaluation.NextSteps.Any(step =>
        PrivateMatter.Is(step.MessageKey, step.Evidence)
        || step.Evidence.Any(evidence => evidence.Text is { } text && privateReferrals.Contains(text)));
}
