using System.Text.Json.Nodes;

namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>The sample episode, in which every text does harm when it is shown as it is.</summary>
internal static class HarmfulStory
{
    private static readonly string[] Texts =
        ["complaint", "text", "subjective", "objective", "assessment", "reason", "what", "howOften", "when", "name", "experience", "comment", "message"];

    /// <summary>The story as lines of commands.</summary>
    public static string Lines { get; } = With(Harm.Text);

    /// <summary>The story with another text in every place of a text.</summary>
    public static string With(string text) => CommandLines.All([.. File.ReadLines(SampleFiles.InOrder).Select(line => Line(line, text))]);

    private static string Line(string line, string text)
    {
        var command = JsonNode.Parse(line)!;
        Spoil(command, text);
        return command.ToJsonString();
    }

    private static void Spoil(JsonNode node, string text)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    if (Texts.Contains(name))
                    {
                        fields[name] = text;
                    }
                    else if (name == "recipients")
                    {
                        fields[name] = new JsonArray(text);
                    }
                    else if (value is not null)
                    {
                        Spoil(value, text);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Spoil(item!, text);
                }

                break;
        }
    }
}
