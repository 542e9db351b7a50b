using System.Globalization;
using TherapyOutcomes.Import.Tables;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Reading;

/// <summary>Says in one line how a file was read.</summary>
internal static class Assumptions
{
    public static string InWords(DecodedText text, Dialect dialect, RawTable table, RowReader reader, ScoreFileOptions options)
    {
        var parts = new[]
        {
            table.HasTitle ? string.Create(CultureInfo.InvariantCulture, $"the header on line {table.HeaderLine}") : null,
            dialect.Name,
            reader.Numbers.Mark switch { DecimalMark.Comma => "decimal commas", DecimalMark.Point => "decimal points", _ => null },
            reader.Times.Form,
            reader.Times.IsRelative ? string.Create(CultureInfo.InvariantCulture, $"time 0 taken as {reader.Start:yyyy-MM-dd}{(options.Start is null ? $", so that the newest row falls on {(options.AsOf < options.Today ? "that day" : "today")}" : "")}") : null,
            options.BaselineColumn is null ? null : $"the score at the start from {Cells.Shown(options.BaselineColumn)}, {(reader.Times.IsRelative ? "at time 0" : options.TakesTimesAsNames ? "at the time baseline" : "on the day before each client's first row")}",
            options.Items.IsEmpty ? null : "scores computed from items",
            options.Multiply == 1 ? null : string.Create(CultureInfo.InvariantCulture, $"scores times {options.Multiply}"),
            text.EncodingName,
        };
        return $"Read as: {string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)))}.";
    }
}
