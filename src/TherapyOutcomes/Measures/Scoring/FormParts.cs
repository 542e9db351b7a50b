using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TherapyOutcomes.Measures;

/// <summary>Scores a form in parts, which follow one another on the form, and adds up the scores of the parts by their weights.</summary>
internal sealed record FormParts : ItemScoring
{
    private readonly ImmutableArray<FormPart> _parts;
    private readonly string _formula;

    public FormParts(string formula, params ImmutableArray<FormPart> parts) => (_formula, _parts) = (formula, parts);

    public override string Allowed =>
        $"{Items} items: {string.Join("; then ", _parts.Select(part => $"{part.Name}, {part.Scoring.Allowed}"))}";

    public override string Formula => _formula;

    private int Items => _parts.Sum(part => part.Scoring.Items);

    internal override bool TryScore(Answers answers, out decimal score, [NotNullWhen(false)] out string? problem)
    {
        score = 0;
        if (!answers.AreOf(Items, out problem))
        {
            return false;
        }

        var (start, total) = (0, 0m);
        foreach (var part in _parts)
        {
            if (!part.Scoring.TryScore(answers.Part(part.Name, start, part.Scoring.Items), out var own, out problem))
            {
                return false;
            }

            total += part.Weight * own;
            start += part.Scoring.Items;
        }

        score = total;
        return true;
    }
}
