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

        foreach (var (column, pool) in table.Unused)
        {
            var names = pool.Texts.Where(text => Cells.Plain(text).Length > 0).ToList();
            var measures = names.ConvertAll(name => MeasureNames.Find(name, options)?.Id);
            if (measures.TrueForAll(measure => measure is not null) && measures.Distinct().Count() > 1)
            {
                throw new FileRefusedException(
                    ProblemKind.SeveralMeasures,
                    $"The column '{Cells.Shown(table.Layout.Header.Names[column])}' names several measures: {string.Join(", ", measures.Distinct())}. Give it as {options.NameOf(nameof(options.MeasureColumn))}, so that their scores aren't mixed.");
            }
        }
    }
}
