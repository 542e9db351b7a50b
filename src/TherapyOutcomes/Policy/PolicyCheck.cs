namespace TherapyOutcomes;

/// <summary>Validates a policy's numbers when it is first used, so that a mistake does not surface later on a client's record.</summary>
internal static class PolicyCheck
{
    public static void Require(ClinicPolicy policy)
    {
        Require(policy.Sustain.FollowUpDays, SustainRequirements.FewestFollowUpDays, SustainRequirements.MostFollowUpDays, nameof(SustainRequirements.FollowUpDays));
        Require(policy.Sustain.ScoresInARow, SustainRequirements.FewestScoresInARow, SustainRequirements.MostScoresInARow, nameof(SustainRequirements.ScoresInARow));
        Require(policy.Sustain.Days, SustainRequirements.FewestDays, SustainRequirements.MostDays, nameof(SustainRequirements.Days));
    }

    private static void Require(int value, int low, int high, string name)
    {
        if (value < low || value > high)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.PolicyInvalid, $"{nameof(ClinicPolicy.Sustain)}.{name} is {value}. Allowed: {low} to {high}.");
        }
    }
}
