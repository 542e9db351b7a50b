namespace TherapyOutcomes;

/// <summary>Checks the figures that a host computed, before a rule compares them.</summary>
internal static class CaseloadCheck
{
    /// <exception cref="ArgumentOutOfRangeException">A list is missing or too long, a count or a rate is out of range.</exception>
    public static void Require(this CaseloadSummary caseload, string parameter)
    {
        Require(!caseload.Topics.IsDefault && caseload.Topics.Length <= RecordLimits.MaxListLength, parameter, $"{nameof(caseload.Topics)} must be given, with at most {RecordLimits.MaxListLength} topics.");
        foreach (var topic in caseload.Topics)
        {
            Require(topic is not null, parameter, "A topic is null.");
            RequireRate(topic.Improved, topic.Clients, topic.ClinicRate, parameter);
            if (topic.Feedback is { } feedback)
            {
                RequireRate(feedback.Satisfied, feedback.Ratings, feedback.ClinicRate, parameter);
            }
        }
    }

    // NaN is in no range.
    private static void RequireRate(int count, int total, double clinicRate, string parameter)
    {
        Require(count >= 0 && count <= total && total <= RecordLimits.MaxNumber, parameter, FormattableString.Invariant($"{count} of {total} is not possible. Counts must be from 0 to their total, and a total at most {RecordLimits.MaxNumber}."));
        Require(clinicRate is >= 0 and <= 1, parameter, FormattableString.Invariant($"A clinic's rate must be from 0 to 1; it is {clinicRate}."));
    }

    private static void Require([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool holds, string parameter, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(parameter, otherwise);
        }
    }
}
