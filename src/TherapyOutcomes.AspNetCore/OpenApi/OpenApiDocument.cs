using System.Reflection;
using System.Text.Json.Nodes;

namespace TherapyOutcomes.AspNetCore.OpenApi;

/// <summary>Writes the OpenAPI document of the endpoints. What commands look like comes from the code that reads them.</summary>
internal static class OpenApiDocument
{
    /// <summary>Writes the document as JSON.</summary>
    /// <param name="below">The path below which the endpoints are.</param>
    public static string Write(string below)
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "TherapyOutcomes",
                ["version"] = typeof(OpenApiDocument).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
                ["summary"] = "What follows when a massage client gets better.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = below.Length == 0 ? "/" : below }),
            ["paths"] = Paths(),
            ["components"] = new JsonObject { ["schemas"] = Schemas() },
        };
        return document.ToJsonString();
    }

    private static JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var operation in Operations.All)
        {
            paths[operation.Path] = new JsonObject { [operation.Method] = operation.Describe() };
        }

        return paths;
    }

    private static JsonObject Schemas()
    {
        var schemas = CommandSchemas.Read();
        foreach (var (name, schema) in AnswerSchemas.Read())
        {
            schemas[name] = schema!.DeepClone();
        }

        return schemas;
    }
}
