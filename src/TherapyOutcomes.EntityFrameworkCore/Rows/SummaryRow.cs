using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Rows;

/// <summary>Turns summaries into the values of a row and back, in the order of <see cref="Mapping.StoreColumns.Summary"/>.</summary>
internal static class SummaryRow
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static Arg[] Of(RecordSummary summary) =>
    [
        Arg.Text("@clinic", summary.Key.Clinic.Value),
        Arg.Small("@kind", (int)summary.Key.Kind),
        Arg.Text("@id", summary.Key.Id),
        Arg.Large("@version", summary.Version),
        Arg.Text("@proof", summary.Proof),
        Arg.Text("@client", summary.Client?.Value),
        Arg.Text("@practitioner", summary.Practitioner?.Value),
        new("@stage", System.Data.DbType.Int16, summary.Stage is { } stage ? (short)stage : null),
        Arg.Flag("@is_held", summary.IsHeld),
        Arg.Bytes("@next", summary.Next is { } next ? JsonSerializer.SerializeToUtf8Bytes(next, Json) : null),
        Arg.Text("@due_on", DueOn(summary)),
        Arg.Text("@order_key", summary.OrderKey),
        Arg.Large("@review_ms", summary.ReviewAt is { } review ? review.ToUnixTimeMilliseconds() : null),
        Arg.Large("@evaluated_ms", summary.EvaluatedAt.ToUnixTimeMilliseconds()),
        Arg.Text("@basis", summary.EvaluationBasis),
        Arg.Text("@open_basis", OpenBasis(summary)),
        Arg.Large("@due_work_ms", summary.DueWorkAt is { } dueWork ? dueWork.ToUnixTimeMilliseconds() : null),
    ];

    /// <summary>
    /// Reads a summary. All but the key is derived from the events, so what can't be read is taken as never evaluated: whoever needs it evaluates
    /// the record again.
    /// </summary>
    /// <exception cref="TherapyOutcomesException">TO3012: the key can't be read.</exception>
    public static RecordSummary Read(DbDataReader row)
    {
        try
        {
            return Whole(row);
        }
        catch (TherapyOutcomesException)
        {
            return RowReading.Of("outcome_records", row, static row => new RecordSummary
            {
                Key = RowReading.Key(row),
                Version = row.GetInt64(3),
                OrderKey = RowReading.Text(row, 11),
                EvaluatedAt = DateTimeOffset.UnixEpoch,
                EvaluationBasis = "",
            });
        }
    }

    /// <summary>Reads a summary that the library can have written, and whose columns for indexes agree with it.</summary>
    /// <exception cref="TherapyOutcomesException">TO3012: the row can't be read, or the library doesn't write such a one.</exception>
    public static RecordSummary ReadStrictly(DbDataReader row) => RowReading.Of("outcome_records", row, static row =>
    {
        var summary = Whole(row);
        RowReading.RequireId(summary.Key.Id);
        var agrees = summary.Version > 0 && RowReading.Text(row, 10) == DueOn(summary) && RowReading.Text(row, 15) == OpenBasis(summary);
        return agrees ? summary : throw new FormatException("The columns of the summary contradict each other.");
    });

    private static RecordSummary Whole(DbDataReader row) => RowReading.Of("outcome_records", row, static row => new RecordSummary
    {
        Key = RowReading.Key(row),
        Version = row.GetInt64(3),
        Proof = RowReading.Text(row, 4),
        Client = RowReading.Text(row, 5) is { } client ? new ClientId(client) : null,
        Practitioner = RowReading.Text(row, 6) is { } practitioner ? new PractitionerId(practitioner) : null,
        Stage = row.IsDBNull(7) ? null : Stage(row.GetInt16(7)),
        IsHeld = row.GetBoolean(8),
        Next = row.IsDBNull(9) ? null : JsonSerializer.Deserialize<SummaryStep>(row.GetFieldValue<byte[]>(9), Json),
        OrderKey = RowReading.Text(row, 11),
        ReviewAt = RowReading.TimeOrNull(row, 12),
        EvaluatedAt = RowReading.Time(row.GetInt64(13)),
        EvaluationBasis = row.GetString(14),
        DueWorkAt = RowReading.TimeOrNull(row, 16),
    });

    /// <summary>Writes a day so that days are in the same order as their texts.</summary>
    public static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    // What the indexes find: copies of what the other columns hold.
    private static string? DueOn(RecordSummary summary) => summary.Next is { } next ? Day(next.DueOn) : null;

    private static string? OpenBasis(RecordSummary summary) => summary.IsEnded ? null : summary.EvaluationBasis;

    private static EpisodeStage Stage(short stored) =>
        (EpisodeStage)stored is var stage && Enum.IsDefined(stage) ? stage : throw new FormatException("There is no such stage.");
}
