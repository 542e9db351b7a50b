using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TherapyOutcomes.Cli;

/// <summary>Writes JSON for programs: in camelCase, indented, and without escaping letters. Characters that cannot be seen are escaped.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly JsonSerializerOptions OnOneLine = new(Options) { WriteIndented = false };

    public static string Write(object value) => EscapeInvisible(JsonSerializer.Serialize(value, Options));

    /// <summary>Writes an object on one line.</summary>
    public static string Line(object value) => EscapeInvisible(JsonSerializer.Serialize(value, OnOneLine));

    /// <summary>Returns JSON of the library in the same layout.</summary>
    public static string Indent(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Write(document.RootElement);
    }

    /// <summary>Returns the name of an enumeration value in camelCase.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    // The encoder escapes control characters but takes those that turn the direction of a text for letters. They can be nowhere but in a
    // string, so the JSON means the same once they are escaped. Its line breaks are its layout.
    private static string EscapeInvisible(string json)
    {
        var escaped = new StringBuilder(json.Length);
        foreach (var rune in json.EnumerateRunes())
        {
            if (rune.Value == '\n' || Shown.IsShown(rune))
            {
                escaped.Append(rune.ToString());
                continue;
            }

            foreach (var unit in rune.ToString())
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
        }

        return escaped.ToString();
    }
}
