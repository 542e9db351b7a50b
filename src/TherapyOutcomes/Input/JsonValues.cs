using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>What the kinds of fields share when they read JSON.</summary>
internal static class JsonValues
{
    // Longer than any number that a command accepts.
    private const int LongestShown = 32;

    /// <summary>Returns the name; null if it is not valid text: half of a surrogate pair, or bytes that are not UTF-8.</summary>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static string StringOf(string field, JsonElement element, InputCheck check)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            try
            {
                return element.GetString()!;
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair: valid in JSON, but not valid text.
            }
        }

        Wrong(check, field, "text");
        return string.Empty;
    }

    public static void Wrong(InputCheck check, string field, string allowed) =>
        check.Fail(ErrorCodes.ValueKindWrong, field, "The field has the wrong kind of value.", allowed);

    /// <summary>Fails for a value that is no number, or one that no field can hold, such as 1e400.</summary>
    public static void NoNumber(InputCheck check, string field, JsonElement element, string allowed)
    {
        if (element.ValueKind == JsonValueKind.Number)
        {
            check.Fail(ErrorCodes.ValueOutOfRange, field, $"{Given(element) ?? "The number"} is out of range.", RecordLimits.AllowedNumbers);
        }
        else
        {
            Wrong(check, field, allowed);
        }
    }

    /// <summary>Fails for a number of the wrong kind.</summary>
    public static void WrongNumber(InputCheck check, string field, JsonElement number, string allowed) =>
        check.Fail(ErrorCodes.ValueKindWrong, field, $"{Given(number) ?? "The number"} is not {allowed}.", allowed);

    // The error repeats a number, but nothing else.
    private static string? Given(JsonElement number) => number.GetRawText() is { Length: <= LongestShown } given ? given : null;
}
