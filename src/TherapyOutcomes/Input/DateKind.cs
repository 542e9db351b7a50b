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
        if (DateOnly.TryParseExact(JsonValues.StringOf(field, element, check), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        check.Fail(ErrorCodes.ValueKindWrong, field, "The field is not a date.", Allowed);
        return default;
    }
}
