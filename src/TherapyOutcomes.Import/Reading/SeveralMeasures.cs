using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Reading;

/// <summary>Notices a column that names measures and that nobody asked for: the scores of its measures would be mixed.</summary>
internal static class SeveralMeasures
{
    /// <summary>Refuses a file that mixes measures.</summary>
    /// <exception cref="FileRefusedException">A column names several measures.</exception>
    public static void Refuse(RawTable table, ScoreFileOptions options)
    {
        if (options.MeasureColumn is not null || !options.Wide.IsEmpty || !options.Items.IsEmpty || options.Scores.Length > 1)
        {
            return;
        }

        var asked = options.Scores[0].Measure ?? options.Measure;
        foreach (var (column, pool) in table.Unused)
        {
            var names = pool.Texts.Where(text => Cells.Plain(text).Length > 0).ToList();
            var measures = names.Select(name => MeasureNames.Find(name, options)?.Id).OfType<MeasureId>().ToList();
            var others = measures.Except(asked is { } one ? [one] : []).ToList();
            if (measures.Count * 2 > names.Count && (measures.Distinct().Count() > 1 || (asked is not null && others.Count > 0)))
            {
                throw new FileRefusedException(
                    ProblemKind.SeveralMeasures,
                    $"The column '{Cells.Shown(table.Layout.Header.Names[column])}' names {(asked is null || measures.Count > 1 ? "several measures" : "another measure")}: {string.Join(", ", measures.Distinct())}. Give it as {options.NameOf(nameof(options.MeasureColumn))}, so that each score counts for its own measure.");
            }
        }
    }
}
