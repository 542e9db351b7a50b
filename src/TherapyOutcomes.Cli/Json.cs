using System.Text.Encodings.Web;
using System.Text.Json;

namespace TherapyOutcomes.Cli;

/// <summary>JSON for programs: camelCase, indented, letters as they are.</summary>
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

    /// <summary>The name of an enumeration's value, in camelCase.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
