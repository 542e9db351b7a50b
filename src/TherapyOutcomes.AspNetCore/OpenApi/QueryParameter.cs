using System.Text.Json.Nodes;

namespace TherapyOutcomes.AspNetCore.OpenApi;

/// <summary>One parameter of a query. All are optional.</summary>
internal sealed record QueryParameter(string Name, string Description, string Type = "string", string? Format = null, string[]? Choices = null)
{
    public static QueryParameter Language { get; } = new("lang", "The language, such as en or es-MX.");

    public static QueryParameter AsOf { get; } = new("asOf", "The time to answer for. What was recorded later is left out. Now, unless given.", Format: "date-time");

    public static QueryParameter Form { get; } = new("format", "JSON for programs or a page to print.", Choices: ["json", "html"]);

    public static QueryParameter Size { get; } = new("size", "The maximum number on the page.", "integer");

    public JsonNode Describe()
    {
        var schema = new JsonObject { ["type"] = Type };
        if (Format is not null)
        {
            schema["format"] = Format;
        }

        if (Choices is not null)
        {
            schema["enum"] = new JsonArray([.. Choices.Select(choice => (JsonNode)choice)]);
        }

        return new JsonObject { ["name"] = Name, ["in"] = "query", ["description"] = Description, ["schema"] = schema };
    }
}
