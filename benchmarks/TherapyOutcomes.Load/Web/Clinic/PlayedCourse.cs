namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>A course that is on record as a whole.</summary>
/// <param name="Episode">The episode.</param>
/// <param name="Recorded">A command that is recorded: sent again, it is recognized.</param>
/// <param name="Refused">A command that a rule refuses.</param>
internal sealed record PlayedCourse(EpisodeId Episode, Step Recorded, Step Refused)
{
    public static async Task<PlayedCourse> PlayAsync(Person person, string name)
    {
        var course = new CourseOfCare(name, person.Name, TimeProvider.System.GetUtcNow());
        var steps = course.Visits().SelectMany(visit => visit.Steps).ToList();
        foreach (var step in steps)
        {
            await person.SendAsync(step);
        }

        return new PlayedCourse(course.Episode, steps[0], steps.Single(step => step.IsRefused));
    }
}
