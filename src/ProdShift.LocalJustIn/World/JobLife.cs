namespace ProdShift.LocalJustIn.World;

/// <summary>The way of a job from its submission to its end, and of its file.</summary>
internal sealed class JobLife(Timeline time, EventLog log, Places places, Troubles troubles, Chance chance)
{
    private int _cluster = 9_000_000;

    public void Submit(Workflow workflow)
    {
        var site = places.DrawSite(troubles.IsBroken);
        var job = new Job($"{++_cluster}.0@justin-prod-sched01.dune.hep.ac.uk", workflow, site, site.Entry(chance), time.Now);
        workflow.Jobs.Add(job);
        workflow.Submitted++;
        log.OfJob(job, "JOB_SUBMITTED");
        time.After(chance.Minutes(2, 40), () => Start(job));
    }

    private void Start(Job job)
    {
        var workflow = job.Workflow;
        workflow.Submitted--;
        if (workflow.State != WorkflowState.Running || !workflow.Waiting.TryDequeue(out var file))
        {
            job.End("notused", time.Now);
            log.NotUsed(job);
            return;
        }
        workflow.Running++;
        job.Start(file, time.Now);
        log.OfJob(job, "JOB_STARTED");
        log.OfJob(job, "FILE_ALLOCATED");
        log.OfJob(job, "JOB_PROCESSING");
        var fate = troubles.Draw(job, time.Now);
        time.After(fate.Takes, () => EndJobscript(job, file, fate));
    }

    private void EndJobscript(Job job, InputFile file, Fate fate)
    {
        job.Exit = fate.Exit;
        foreach (var name in fate.AtEnd)
            log.OfJob(job, name);
        if (fate.AtEnd.Contains("JOB_OUTPUTTING"))
            job.State = file.State = "outputting";
        time.After(chance.Minutes(1, 4), () => Close(job, file, fate));
    }

    private void Close(Job job, InputFile file, Fate fate)
    {
        foreach (var name in fate.AtClose)
            log.OfJob(job, name);
        job.End(fate.JobState, time.Now);
        job.Workflow.Running--;
        job.Workflow.NoteEnd(fate.JobState, time.Now);
        Settle(job, file, fate);
    }

    private void Settle(Job job, InputFile file, Fate fate)
    {
        if (fate.Succeeds)
        {
            file.State = "processed";
        }
        else if (file.Attempts < job.Workflow.Plan.Attempts)
        {
            file.State = "unallocated";
            job.Workflow.Waiting.Enqueue(file);
        }
        else
        {
            file.State = "failed";
            if (fate.JobState != "jobscript_error")
                log.OfJob(job, "FILE_SET_TO_FAILED");
        }
    }
}
