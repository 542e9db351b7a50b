using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using TherapyOutcomes.AspNetCore.OpenApi;

namespace TherapyOutcomes.AspNetCore.Tests.Support;

/// <summary>Compares answers with the schemas that the description of the endpoints gives.</summary>
internal static class Schemas
{
    public static void AssertFits(string schema, string json)
    {
        var document = JsonNode.Parse(OpenApiDocument.Write(WebClinic.Prefix))!.AsObject();
        var rooted = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$ref"] = $"#/components/schemas/{schema}",
            ["components"] = document["components"]!.DeepClone(),
        };
        var results = JsonSchema.FromText(rooted.ToJsonString()).Evaluate(JsonDocument.Parse(json).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(results.IsValid, $"{schema}: {string.Join("; ", results.Details?.Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Value}")) ?? [])}\n{json}");
    }
}
