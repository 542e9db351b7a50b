namespace TherapyOutcomes;

/// <summary>Validates a policy's numbers when it is first used, so that a mistake does not surface later on a client's record.</summary>
internal static class PolicyCheck
{
    public const string AllowedContact = "a text of 1 to 100 characters on one line, not blank";

    public static bool IsContact(string text) => text.Length <= ClinicPolicy.LongestContact && !BlankText.Is(text) && !text.Any(char.IsControl);

    public static void Require(ClinicPolicy policy)
    {
        RequireGiven(policy.Measures, nameof(ClinicPolicy.Measures));
        RequireGiven(policy.Sustain, nameof(ClinicPolicy.Sustain));
        RequireGiven(policy.Grades, nameof(ClinicPolicy.Grades));
        RequireGiven(policy.RedFlagUrgency, nameof(ClinicPolicy.RedFlagUrgency));
        RequireGiven(policy.TimeZone, nameof(ClinicPolicy.TimeZone));
        RequireGiven(policy.RecallWeeks.IsDefault ? null : policy.RecallWeeks, nameof(ClinicPolicy.RecallWeeks));
        RequireGiven(policy.Clinicians, nameof(ClinicPolicy.Clinicians));
        RequireGiven(policy.EmergencyServices, nameof(ClinicPolicy.EmergencyServices));
        RequireGiven(policy.Authorities, nameof(ClinicPolicy.Authorities));
        RequireGiven(policy.SensitiveAreas, nameof(ClinicPolicy.SensitiveAreas));
        RequireGiven(policy.RegisteredTechniques, nameof(ClinicPolicy.RegisteredTechniques));
        RequireContact(policy.ClinicName, nameof(ClinicPolicy.ClinicName));
        RequireContact(policy.ClinicPhone, nameof(ClinicPolicy.ClinicPhone));
        RequireGiven(policy.Letters, nameof(ClinicPolicy.Letters));
        foreach (var (flag, urgency) in policy.RedFlagUrgency)
        {
            if (!Enum.IsDefined(urgency))
            {
                throw Invalid($"{nameof(ClinicPolicy.RedFlagUrgency)} of {flag} does not exist. Allowed: {WireNames<Urgency>.Allowed}.");
            }
        }

        Require(policy.Sustain.FollowUpDays, SustainRequirements.FewestFollowUpDays, SustainRequirements.MostFollowUpDays, Sustain(nameof(SustainRequirements.FollowUpDays)));
        Require(policy.Sustain.ScoresInARow, SustainRequirements.FewestScoresInARow, SustainRequirements.MostScoresInARow, Sustain(nameof(SustainRequirements.ScoresInARow)));
        Require(policy.Sustain.Days, SustainRequirements.FewestDays, SustainRequirements.MostDays, Sustain(nameof(SustainRequirements.Days)));
        Require(policy.GapDays, ClinicPolicy.FewestGapDays, ClinicPolicy.MostGapDays, nameof(ClinicPolicy.GapDays));
        foreach (var weeks in policy.RecallWeeks)
        {
            Require(weeks, ClinicPolicy.FewestRecallWeeks, ClinicPolicy.MostRecallWeeks, nameof(ClinicPolicy.RecallWeeks));
        }
    }

    private static string Sustain(string name) => $"{nameof(ClinicPolicy.Sustain)}.{name}";

    private static void Require(int value, int low, int high, string name)
    {
        if (value < low || value > high)
        {
            throw Invalid($"{name} is {value}. Allowed: {low} to {high}.");
        }
    }

    private static void RequireGiven(object? part, string name)
    {
        if (part is null)
        {
            throw Invalid($"{name} is null. Leave it out to use the default.");
        }
    }

    private static void RequireContact(string? contact, string name)
    {
        if (contact is not null && !IsContact(contact))
        {
            throw Invalid($"{name} can't be used. Allowed: {AllowedContact}.");
        }
    }

    private static TherapyOutcomesException Invalid(string message) => new(ErrorCodes.PolicyInvalid, message);
}
