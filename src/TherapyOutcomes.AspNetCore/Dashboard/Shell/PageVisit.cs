using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.AspNetCore.Endpoints;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>One request for a page of the dashboard, by a caller who was admitted, in the language that they read.</summary>
internal sealed record PageVisit(Visit Visit, Site Site, DashboardWords Words)
{
    /// <summary>True if the caller may read, and is offered the other pages.</summary>
    public bool HasMenu { get; init; }

    public PageFrame Frame => new(Words, Site, Visit.Http.Request) { HasMenu = HasMenu };

    public ClinicId Clinic => Visit.Clinic;

    public CancellationToken Canceled => Visit.Canceled;

    /// <summary>The messages of rules in the page's language.</summary>
    public IMessageFormatter Messages => new PageMessages(Words);

    public T Get<T>()
        where T : notnull => Visit.Get<T>();

    /// <summary>True if the caller may do what is in an area. Pages offer nothing that would be refused at the door.</summary>
    public ValueTask<bool> MayAsync(OutcomeArea area, RecordKey? record = null) => Get<Doorkeeper>().AllowsAsync(Visit.Http, Visit.Caller, area, record);

    /// <summary>Returns what day it is at the clinic.</summary>
    public ValueTask<DateOnly> TodayAsync() => Visit.TodayAsync();

    /// <summary>Returns the policy of the clinic.</summary>
    public ValueTask<ClinicPolicy> PolicyAsync() => Visit.PolicyAsync();
}
