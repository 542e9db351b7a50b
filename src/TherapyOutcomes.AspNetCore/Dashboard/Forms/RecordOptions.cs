using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Fills the fields of a form with what the record and the clinic have to choose from.</summary>
internal sealed class RecordOptions(FormRecord record, string command, FormValues values, DashboardWords words)
{
    private readonly Dictionary<string, string> _labels = FactLabels.Of(record, words);

    public ImmutableArray<FormField> Fill(ImmutableArray<FormField> fields) => [.. fields.Select(Filled)];

    private FormField Filled(FormField field) => field switch
    {
        { Kind: FieldKind.Group or FieldKind.Groups } => field with { Fields = Fill(field.Fields) },
        { Kind: FieldKind.Choice, ChoiceName: { } name } when name.EndsWith("Choice", StringComparison.Ordinal) =>
            field with { ChoiceName = null, Options = WithChosen(field, [.. field.Options.Select(option => Labelled(option.Value))]) },
        { Kind: FieldKind.Choice, ChoiceName: "redFlagId" } when command is "clear-red-flag" or "propose-referral" =>
            field with { Options = WithChosen(field, [.. OpenFlags()]) },
        { Kind: FieldKind.Choice, ChoiceName: null, Name: "measure" or "primaryMeasure" } => field with { Options = WithChosen(field, [.. Measures()]) },
        { Kind: FieldKind.Choice, ChoiceName: null } => field with { Options = WithChosen(field, [.. Facts(field.Name).Select(Labelled)]) },
        { Kind: FieldKind.Id, Name: "practitioner" or "to" or "rater" } => field with { Suggestions = [.. record.Practitioners.Select(id => new FormOption(id))] },
        { Name: "kind", MaxLength: not null } => field with { Suggestions = [.. Professions().OrderBy(kind => kind.Value, StringComparer.Ordinal).Select(kind => new FormOption(kind.Value, CaseloadWords.Profession(words, kind)))] },
        _ => field,
    };

    private FormOption Labelled(string id) => new(id, _labels.GetValueOrDefault(id, id));

    // Nobody but a clinician clears a safety matter, so nobody else is offered.
    private ImmutableHashSet<Term> Professions() => command is "clear-red-flag" or "resolve-reaction"
        ? record.Policy.Clinicians
        : record.Policy.Clinicians.Union(record.Policy.EmergencyServices).Union(record.Policy.Authorities);

    private IEnumerable<FormOption> OpenFlags() => (record.Client?.OpenRedFlags ?? []).Select(open =>
        new FormOption(open.Flag.Value, open.IsProtective ? words["forms.private"] : null));

    private IEnumerable<FormOption> Measures() => record.Policy.Measures
        .OrderBy(measure => measure.Id.Value, StringComparer.Ordinal)
        .Select(measure => new FormOption(measure.Id.Value, $"{measure.Id.Value}: {measure.Name}"));

    private IEnumerable<string> Facts(string field) => field switch
    {
        "session" => (record.Episode?.Care.Sessions ?? []).Where(session => !session.IsWithdrawn).Select(session => session.Id.Value).Reverse(),
        "basedOn" => (record.Episode?.Measurement.Scores ?? []).Where(score => !score.IsWithdrawn).Select(score => score.Id.Value).Reverse(),
        "consent" => (record.Client?.Privacy.Consents ?? []).Where(consent => !consent.IsRevoked).Select(consent => consent.Id.Value).Reverse(),
        "hold" => (record.Client?.ErasureHolds ?? []).Where(hold => !hold.IsReleased).Select(hold => hold.Id.Value),
        _ => [],
    };

    // What was chosen stays, even if somebody else took it away meanwhile.
    private ImmutableArray<FormOption> WithChosen(FormField field, ImmutableArray<FormOption> options) =>
        values.One(field.Path) is { Length: > 0 } chosen && !options.Any(option => option.Value == chosen) ? options.Add(Labelled(chosen)) : options;
}
