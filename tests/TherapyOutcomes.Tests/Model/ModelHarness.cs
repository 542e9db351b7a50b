using System.Collections.Concurrent;
using System.Text;

namespace TherapyOutcomes.Tests.Model;

/// <summary>Plays histories through the library and compares its assessment with the model's.</summary>
internal static class ModelHarness
{
    /// <summary>Compares the two about the histories of many seeds.</summary>
    /// <returns>The parts of facts that the library refused, and the differences.</returns>
    public static ModelReport Compare(int seeds)
    {
        var (facts, refused) = (0, 0);
        var differences = new ConcurrentBag<ModelDifference>();
        Parallel.For(0, seeds, new() { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var history = ModelHistories.Of(seed);
            var clinic = ModelClinic.Play(history);
            Interlocked.Add(ref facts, history.Facts.Count);
            Interlocked.Add(ref refused, clinic.Refused);
            if (Compare(seed, clinic) is { } difference)
            {
                differences.Add(difference);
            }
        });
        return new(facts, refused, [.. differences.OrderBy(difference => difference.Seed)]);
    }

    private static ModelDifference? Compare(int seed, ModelClinic clinic)
    {
        var today = ModelHistories.TodayOf(seed, clinic.Accepted);
        var model = ModelAnswer.Of(ModelCourse.Of(clinic.Accepted, today));
        var library = ModelAnswer.Of(EpisodeAssessment.Of(clinic.Episode, clinic.Client, clinic.Policy), clinic.On(today));
        var carried = ModelAnswer.Of(clinic.Carried!, clinic.On(today));
        IReadOnlyList<string> points = [.. model.Zip(library).Where(pair => pair.First != pair.Second).Select(pair => pair.First.What)];
        if (points.Count == 0 && library.SequenceEqual(carried))
        {
            return null;
        }

        var told = new StringBuilder()
            .AppendLine($"Seed {seed}, asked on {today:O}")
            .AppendLine(ModelWords.Of(clinic.Accepted));
        foreach (var ((what, expected), (_, actual), (_, extended)) in model.Zip(library, carried))
        {
            told.AppendLine(expected == actual ? $"  {what}: {actual}" : $"* {what}: {actual}\n  {new string(' ', what.Length)}  by the model: {expected}");
            if (actual != extended)
            {
                told.AppendLine($"* {what}, carried on from command to command: {extended}");
            }
        }

        return new(seed, points, told.ToString());
    }
}
