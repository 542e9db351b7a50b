namespace TherapyOutcomes;

/// <summary>Validates a policy's numbers when it is first used, so that a mistake does not surface later on a client's record.</summary>
internal static class PolicyCheck
{
    public static void Require(ClinicPolicy policy)
    {
        RequireGiven(policy.Measures, nameof(ClinicPolicy.Measures));
        RequireGiven(policy.Sustain, nameof(ClinicPolicy.Sustain));
        RequireGiven(policy.Grades, nameof(ClinicPolicy.Grades));
        RequireGiven(policy.RedFlagUrgency, nameof(ClinicPolicy.RedFlagUrgency));
        RequireGiven(policy.TimeZone, nameof(ClinicPolicy.TimeZone));
        RequireGiven(policy.Clinicians, nameof(ClinicPolicy.Clinicians));
        RequireGiven(policy.EmergencyServices, nameof(ClinicPolicy.EmergencyServices));
        RequireGiven(policy.Authorities, nameof(ClinicPolicy.Authorities));
        RequireGiven(policy.Letters, nameof(ClinicPolicy.Letters));
        foreach (var (flag, urgency) in policy.RedFlagUrgency)
        {
            if (!Enum.IsDefined(urgency))
            {
                throw Invalid($"{nameof(ClinicPolicy.RedFlagUrgency)} of {flag} does not exist. Allowed: {WireNames<Urgency>.Allowed}.");
            }
        }

        Require(policy.Sustain.FollowUpDays, SustainRequirements.FewestFollowUpDays, SustainRequirements.MostFollowUpDays, nameof(SustainRequirements.FollowUpDays));
        Require(policy.Sustain.ScoresInARow, SustainRequirements.FewestScoresInARow, SustainRequirements.MostScoresInARow, nameof(SustainRequirements.ScoresInARow));
        Require(policy.Sustain.Days, SustainRequirements.FewestDays, SustainRequirements.MostDays, nameof(SustainRequirements.Days));
    }

    private static void Require(int value, int low, int high, string name)
    {
        if (value < low || value > high)
        {
            throw Invalid($"{nameof(ClinicPolicy.Sustain)}.{name} is {value}. Allowed: {low} to {high}.");
        }
    }

    private static void RequireGiven(object? part, string name)
    {
        if (part is null)
        {
            throw Invalid($"{name} is null. Leave it out to use the default.");
        }
    }

    private static TherapyOutcomesException Invalid(string message) => new(ErrorCodes.PolicyInvalid, message);
}
