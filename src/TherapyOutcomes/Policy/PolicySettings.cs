using System.Collections.Immutable;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes;

/// <summary>Applies settings from a configuration to a policy, section by section.</summary>
internal static class PolicySettings
{
    // Applied in this order: what is said of one measure outweighs a set of thresholds.
    private static readonly (string Name, Func<ClinicPolicy, SettingNode, ClinicPolicy> Apply)[] Sections =
    [
        ("timeZone", (policy, node) => policy with { TimeZone = TimeZone(node) }),
        ("gapDays", (policy, node) => policy with { GapDays = node.Whole(ClinicPolicy.FewestGapDays, ClinicPolicy.MostGapDays) }),
        ("recallWeeks", (policy, node) => policy with { RecallWeeks = [.. node.Items.Select(week => week.Whole(ClinicPolicy.FewestRecallWeeks, ClinicPolicy.MostRecallWeeks)).Order()] }),
        ("sustain", (policy, node) => policy with { Sustain = Sustain(policy.Sustain, node) }),
        ("rules", Grades),
        ("redFlagUrgency", (policy, node) => policy with { RedFlagUrgency = policy.RedFlagUrgency.SetItems(node.Children.Select(UrgencyOf)) }),
        ("clinicians", (policy, node) => policy with { Clinicians = Terms(node) }),
        ("emergencyServices", (policy, node) => policy with { EmergencyServices = Terms(node) }),
        ("authorities", (policy, node) => policy with { Authorities = Terms(node) }),
        ("sensitiveAreas", (policy, node) => policy with { SensitiveAreas = Terms(node) }),
        ("registeredTechniques", (policy, node) => policy with { RegisteredTechniques = Terms(node) }),
        ("clinicName", (policy, node) => policy with { ClinicName = Contact(node) }),
        ("clinicPhone", (policy, node) => policy with { ClinicPhone = Contact(node) }),
        ("showsAccessToClients", (policy, node) => policy with { ShowsAccessToClients = node.Flag() }),
        ("thresholdSet", (policy, node) => policy with { Measures = policy.Measures.With(ThresholdSetOf(node)) }),
        ("measures", (policy, node) => policy with { Measures = node.Children.Aggregate(policy.Measures, MeasureSettings.Apply) }),
        ("letters", (policy, node) => policy with { Letters = node.Children.Aggregate(policy.Letters, Letters) }),
    ];

    public static ClinicPolicy Apply(ClinicPolicy policy, IEnumerable<KeyValuePair<string, string?>> settings, string section)
    {
        var root = SettingNode.Root(settings, section);
        root.RequireOnly([.. Sections.Select(section => section.Name)]);
        return Sections.Aggregate(policy, (settled, part) => root.Find(part.Name) is { } node ? part.Apply(settled, node) : settled);
    }

    private static ClinicPolicy Grades(ClinicPolicy policy, SettingNode node) => policy with
    {
        Grades = policy.Grades.SetItems(node.Children.Select(rule => KeyValuePair.Create(rule.Key, rule.OneOf<RuleGrade>()))),
        GradeKeys = policy.GradeKeys.SetItems(node.Children.Select(rule => KeyValuePair.Create(rule.Key, rule.Path))),
    };

    private static TimeZoneInfo TimeZone(SettingNode node)
    {
        const string Allowed = "the id of a time zone, such as America/Los_Angeles";
        return TimeZoneInfo.TryFindSystemTimeZoneById(node.Text(Allowed), out var zone) ? zone : throw node.Wrong(Allowed);
    }

    private static SustainRequirements Sustain(SustainRequirements known, SettingNode node)
    {
        node.RequireOnly("followUpDays", "scoresInARow", "days");
        return known with
        {
            FollowUpDays = node.Find("followUpDays")?.Whole(SustainRequirements.FewestFollowUpDays, SustainRequirements.MostFollowUpDays) ?? known.FollowUpDays,
            ScoresInARow = node.Find("scoresInARow")?.Whole(SustainRequirements.FewestScoresInARow, SustainRequirements.MostScoresInARow) ?? known.ScoresInARow,
            Days = node.Find("days")?.Whole(SustainRequirements.FewestDays, SustainRequirements.MostDays) ?? known.Days,
        };
    }

    private static KeyValuePair<RedFlagId, Urgency> UrgencyOf(SettingNode node) =>
        RedFlagCatalog.All.FirstOrDefault(flag => string.Equals(flag.Id.Value, node.Key, StringComparison.OrdinalIgnoreCase)) is { } flag
            ? KeyValuePair.Create(flag.Id, node.OneOf<Urgency>())
            : throw node.Wrong($"the id of a red flag as the key: {RedFlagCatalog.Allowed}");

    private static ImmutableHashSet<Term> Terms(SettingNode node) => [.. node.Items.Select(TermOf)];

    private static Term TermOf(SettingNode node) => Term.IsValid(node.Text(Term.Allowed)) ? new Term(node.Text(Term.Allowed)) : throw node.Wrong(Term.Allowed);

    private static string Contact(SettingNode node) =>
        node.Text(PolicyCheck.AllowedContact) is var text && PolicyCheck.IsContact(text) ? text.Trim() : throw node.Wrong(PolicyCheck.AllowedContact);

    private static ThresholdSet ThresholdSetOf(SettingNode node) =>
        ThresholdSets.All.FirstOrDefault(set => string.Equals(set.Id, node.Text(ThresholdSets.Allowed), StringComparison.OrdinalIgnoreCase))
        ?? throw node.Wrong(ThresholdSets.Allowed);

    private static LetterTemplates Letters(LetterTemplates templates, SettingNode kind)
    {
        if (!WireNames<LetterKind>.TryParse(kind.Key.ToLowerInvariant(), out var letter))
        {
            throw kind.Wrong($"one of the letters as the key: {WireNames<LetterKind>.Allowed}");
        }

        return kind.Children.Aggregate(templates, (settled, language) => Template(settled, letter, language));
    }

    private static LetterTemplates Template(LetterTemplates templates, LetterKind letter, SettingNode language)
    {
        try
        {
            return templates.With(letter, language.Key, new LetterTemplate(language.Text("the text of a template")));
        }
        catch (TherapyOutcomesException problem) when (problem.Code == ErrorCodes.TemplateInvalid)
        {
            throw language.Caused(problem);
        }
    }
}
