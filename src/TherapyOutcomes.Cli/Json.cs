using System.Text.Encodings.Web;
using System.Text.Json;

namespace TherapyOutcomes.Cli;

/// <summary>Writes JSON for programs: in camelCase, indented and without escaping letters.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write(object value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Returns the name of an enumeration value in camelCase.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
