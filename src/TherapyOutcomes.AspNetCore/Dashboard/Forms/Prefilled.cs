using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Fills a form with what the record and the next step already say, so that it is short.</summary>
internal static class Prefilled
{
    public static FormValues Of(FormRecord record, string command, ImmutableArray<FormField> fields)
    {
        var values = FormValues.None.With(FormNames.Command, NewFacts.MakeCommandId(record.Now)).With(FormNames.Version, FormNames.Of(record.Version));
        foreach (var field in fields)
        {
            if (ValueOf(field, record, command) is { } value)
            {
                values = values.With(field.Path, value);
            }
        }

        return command == "document-improvement" ? WithDraft(values, record) : values;
    }

    private static string? ValueOf(FormField field, FormRecord record, string command) => field switch
    {
        { Kind: FieldKind.NewId } => NewFacts.MakeId(field.Name, record.Policy.DayOf(record.Now)),
        _ when record.Possible?.Step?.With is { } with && with.Field == field.Path => with.Value,
        { Kind: FieldKind.Choice } when Evident(field, record) is { } evident => evident,
        { Kind: FieldKind.Choice, IsRequired: true, Options: [var only] } => only.Value,
        { Name: "measure" } when command == "record-score" => record.Episode?.Measurement.PrimaryMeasure.Value,
        { Name: "practitioner" } when command == "open-episode" => record.Actor.Value,
        _ => null,
    };

    // What the step is about, such as which referral, is among its inputs.
    private static string? Evident(FormField field, FormRecord record) => record.Possible?.Step is not { } step ? null : step.Evidence
        .Where(evidence => evidence.Name == field.Name || field.ChoiceName is null or "redFlagId")
        .Select(evidence => evidence.Text)
        .FirstOrDefault(text => text is not null && field.Options.Any(option => option.Value == text));

    // Writing the note again replaces the author's own draft.
    private static FormValues WithDraft(FormValues values, FormRecord record) =>
        record.Episode?.Documentation.Notes.LastOrDefault(note => !note.IsSigned && note.Author == record.Actor) is not { } draft ? values : values
            .With("note", draft.Id.Value)
            .With("subjective", Words(draft.Content.Subjective))
            .With("objective", Words(draft.Content.Objective))
            .With("assessment", Words(draft.Content.Assessment))
            .With("plan", Words(draft.Content.Plan));

    private static string Words(ClientText text) => text.HasWords ? text.Reveal() : string.Empty;
}
