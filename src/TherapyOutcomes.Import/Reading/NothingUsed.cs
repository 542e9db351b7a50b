using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Reading;

/// <summary>Says what was looked for in a file of which no row could be used.</summary>
internal static class NothingUsed
{
    /// <summary>Returns the problem; null if a row was used.</summary>
    public static FileProblem? Of(ScoreFile file, ScoreFileOptions options) => file switch
    {
        { Used: > 0 } or { Baselines.IsEmpty: false } => null,
        { Rows.IsEmpty: true } => new(ProblemKind.NothingUsed, "The file has a header and no rows."),
        _ => new(ProblemKind.NothingUsed, $"No row could be used ({file.Rows.Length} rows: {file.Missing} without a score, {file.Rows.Length - file.Missing} refused). {LookedFor(options)}"),
    };

    private static string LookedFor(ScoreFileOptions options)
    {
        var scores = !options.Items.IsEmpty ? $"items in {string.Join(", ", options.Items.Select(Quoted))}"
            : !options.Wide.IsEmpty ? $"scores in {string.Join(", ", options.Wide.Select(column => Quoted(column.Column)))}"
            : $"a score in {string.Join(", ", options.Scores.Select(column => Quoted(column.Column)))}";
        var allowed = options.Measure is { } id && options.Items.IsEmpty && options.Measures.TryGet(id, out var measure) ? $" ({measure.Allowed})" : "";
        return $"Each needs a client in {Quoted(options.ClientColumn)}, {(options.TimeColumn is { } time ? $"a time in {Quoted(time)} " : "")}and {scores}{allowed}.";
    }

    private static string Quoted(string column) => $"'{Cells.Shown(column)}'";
}
