using System.Text.Json.Nodes;

namespace TherapyOutcomes.AspNetCore.OpenApi;

/// <summary>The schemas of what is answered (<c>answers.json</c>).</summary>
internal static class AnswerSchemas
{
    public static JsonObject Read()
    {
        using var stream = typeof(AnswerSchemas).Assembly.GetManifestResourceStream("answers.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
