namespace TherapyOutcomes.Reviewing;

/// <summary>Checks what is known of a course before any of it is entered, and words what the entry finds wrong.</summary>
internal static class CourseCheck
{
    /// <summary>Throws unless there are scores, ordered by times that a record can hold.</summary>
    /// <exception cref="ArgumentException">There are none, or a score is null, out of range or earlier than the one before it.</exception>
    public static void Require(ScoredCourse course)
    {
        if (course.Scores.IsDefaultOrEmpty)
        {
            throw new ArgumentException("Scores is empty. Give at least one score.", nameof(course));
        }

        for (var place = 0; place < course.Scores.Length; place++)
        {
            if (course.Scores[place] is not { } score)
            {
                throw new ArgumentException($"Scores[{place}] is null.", nameof(course));
            }

            if (!RecordLimits.Contains(score.At))
            {
                throw new ArgumentException($"Scores[{place}].At is out of range. Allowed: {RecordLimits.AllowedDays}.", nameof(course));
            }

            if (place > 0 && score.At < course.Scores[place - 1].At)
            {
                throw new ArgumentException($"Scores[{place}].At is earlier than the score before it. Order the scores by time.", nameof(course));
            }
        }
    }

    /// <summary>Words an error in a field of the course or, where a place is given, of a score.</summary>
    public static string Words(CommandError error, int? place)
    {
        var owner = place is { } known ? $"Scores[{known}]." : "";
        var field = error.Field is { Length: > 0 } name ? $"{char.ToUpperInvariant(name[0])}{name[1..]}" : "";
        var allowed = error.Allowed is null ? "" : $" Allowed: {error.Allowed}.";
        return $"{owner}{field} can't be used: {error.Message}{allowed}";
    }
}
