using System.Globalization;
using System.Text.Json.Nodes;

namespace TherapyOutcomes.AspNetCore.OpenApi;

/// <summary>One operation of the endpoints.</summary>
/// <param name="Method">The method, in lowercase.</param>
/// <param name="Path">The path below that of the endpoints, with its parameters in braces.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Schema">The schema of what it answers; null for a page.</param>
internal sealed record Operation(string Method, string Path, string Summary, string? Schema)
{
    /// <summary>The schema of the body that is sent; null if none is.</summary>
    public string? Body { get; init; }

    /// <summary>The parameters of the query.</summary>
    public QueryParameter[] Query { get; init; } = [];

    /// <summary>The schema of what rules refuse; null if they refuse nothing.</summary>
    public string? Refused { get; init; }

    public JsonObject Describe()
    {
        var operation = new JsonObject
        {
            ["operationId"] = Id,
            ["summary"] = Summary,
            ["parameters"] = new JsonArray([.. PathParameters().Concat(Query.Select(parameter => parameter.Describe()))]),
        };
        if (Body is not null)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", Body) };
        }

        operation["responses"] = Responses();
        return operation;
    }

    private string Id => string.Concat(Path.Split('/', '-').Prepend(Method).Where(part => part.Length > 0).Select((part, place) =>
        place == 0 ? part : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part.Trim('{', '}')).Replace(".", "", StringComparison.Ordinal)));

    private IEnumerable<JsonNode> PathParameters() => Path.Split('/').Where(part => part.StartsWith('{')).Select(part => (JsonNode)new JsonObject
    {
        ["name"] = part.Trim('{', '}'),
        ["in"] = "path",
        ["required"] = true,
        ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{part.Trim('{', '}')}Id" },
    });

    private JsonObject Responses()
    {
        var responses = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = "What was asked for.",
                ["content"] = Schema is null ? Page() : Content("application/json", Schema),
            },
        };
        if (Refused is not null)
        {
            responses["422"] = new JsonObject { ["description"] = "A rule refuses it.", ["content"] = Content("application/json", Refused) };
        }

        foreach (var (status, description) in Problems)
        {
            responses[status] = new JsonObject { ["description"] = description, ["content"] = Content("application/problem+json", "problem") };
        }

        return responses;
    }

    private static (string Status, string Description)[] Problems =>
    [
        ("400", "Something in the request is malformed. The problem names the field and what is allowed."),
        ("401", "Nobody is signed in."),
        ("403", "Whoever is signed in may not do this."),
        ("404", "There is no such record."),
        ("429", "Too many requests. Retry-After says how long to wait."),
        ("503", "Others are changing the same record, or the store is out of reach. Retry-After says how long to wait, if it will pass soon."),
    ];

    private static JsonObject Content(string type, string schema) =>
        new() { [type] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" } } };

    private static JsonObject Page() => new() { ["text/html"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } };
}
