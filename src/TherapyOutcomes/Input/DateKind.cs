using System.Globalization;
using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>A day.</summary>
internal sealed class DateKind : FieldKind<DateOnly>
{
    private const string Form = "yyyy-MM-dd";
    private const string Allowed = $"a date such as 2026-01-31 ({Form})";

    public static DateKind Instance { get; } = new();

    public override ValueDescription Description { get; } = new StringDescription
    {
        Name = "date",
        Allowed = Allowed,
        Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        Format = "date",
    };

    public override DateOnly Read(string field, JsonElement element, InputCheck check)
    {
        var text = JsonValues.StringOf(field, element, check);
        if (TryParse(text, out var date))
        {
            check.Day(field, date);
            return date;
        }

        if (WrittenYear.IsTheFault(text, other => TryParse(other, out _)))
        {
            check.OutOfRange(field, "The date");
        }
        else
        {
            check.Fail(ErrorCodes.ValueKindWrong, field, "The field is not a date.", Allowed);
        }

        return default;
    }

    private static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
